-- A partnership's workshops with what was decided in each, so that it can be read where the room's people look.
create or replace function wall.partnership_gatherings(room uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(m), '[]') from (select g.id, g.kind, g.title, g.language, g.created_at as "createdAt", g.ended_at as "endedAt",
      (select coalesce(jsonb_agg(d.said), '[]') from (select e.data->>'text' as said from byg.gathering_entry e
        where e.gathering_id = g.id and e.kind = 'decision' order by e.at, e.id limit 50) as d) as decisions
    from byg.gathering g where g.partnership_id = room and g.ended_at is not null
      and room = any (array(select wall.seen_partnerships())) order by g.id desc limit 200) as m
$$;
