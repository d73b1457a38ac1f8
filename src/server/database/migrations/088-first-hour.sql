-- The first hour: what a new library has come to, and whether the reader has put the list away. Each one's own.

create table byg.first_hour (
  person_id uuid primary key default wall.asker() references byg.person,
  away boolean not null
);
alter table byg.first_hour enable row level security, force row level security;
do $$
begin
  execute format('create policy first_hour_owner on byg.first_hour to %I using (true) with check (true)', current_user);
end $$;

grant select, insert (away), update (away) on byg.first_hour to :"app";
create policy first_hour_read on byg.first_hour for select to :"app" using (person_id = (select wall.person()));
create policy first_hour_add on byg.first_hour for insert to :"app" with check (person_id = (select wall.person()));
create policy first_hour_change on byg.first_hour for update to :"app" using (person_id = (select wall.person()));

-- What the start page asks above the rooms, in one question: ideas from outside that wait for an answer, and how far the
-- asker's own organisation has come: the one they work for that has come furthest, so that who helps several
-- is not sent back to the start by the newest.
create function wall.first_hour() returns table (away boolean, organisation_id uuid, goals integer, partnership_id uuid,
    invited boolean, ideas jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select f.away from byg.first_hour f where f.person_id = wall.person()), false), h.organisation_id,
      coalesce(h.goals, 0), h.partnership_id, coalesce(h.invited, false),
      (select coalesce(jsonb_agg(jsonb_build_object('organisationId', w.id, 'name', w.name, 'count', w.count) order by w.name), '[]')
        from (select o.id, o.name, count(*)::int as count from byg.idea i join byg.organisation o on o.id = i.organisation_id
          where i.state in ('new', 'looking') and o.id in (select wall.idea_houses()) group by o.id limit 100) w)
    from (values (1)) one left join lateral (
      select o.organisation_id, coalesce(jsonb_array_length(s.content -> 'goals'), 0) as goals, p.partnership_id,
          p.partnership_id is not null and (
            exists (select from byg.capability c join byg.party q on q.id = c.party_id
              where q.partnership_id = p.partnership_id and q.organisation_id <> o.organisation_id)
            or exists (select from byg.party_person b join byg.party q on q.id = b.party_id
              where q.partnership_id = p.partnership_id and q.organisation_id <> o.organisation_id)) as invited
        from wall.organisations_as('worker', 'partnership-lead', 'network-lead', 'director', 'editor', 'administrator')
            as o (organisation_id)
          left join byg.strategy s on s.organisation_id = o.organisation_id
          left join lateral (select y.partnership_id from byg.party y join byg.partnership r on r.id = y.partnership_id
            where y.organisation_id = o.organisation_id and y.left_at is null and not r.example
              and y.partnership_id in (select wall.seen_partnerships())
            order by y.partnership_id limit 1) p on true
        order by p.partnership_id is null, 2 desc, 1 limit 1) h on true
$$;
grant execute on function wall.first_hour to :"app";
