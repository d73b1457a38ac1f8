-- In a room its parties' calendars stand side by side: the busy times that each has chosen to tell its partners, and
-- no other day of anybody's. Whoever sees the room sees them; a party that has left is told of no more. At most 200.
create function wall.room_busy(room uuid, first date, last date)
  returns table (organisation_id uuid, organisation_name text, title text, from_on date, to_on date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.name, d.title, d.from_on, d.to_on
    from byg.organisation_day d join byg.organisation o on o.id = d.organisation_id
    where d.kind = 'busy' and d.shown and d.removed_at is null and d.from_on <= last and d.to_on >= first
      and room = any (array(select wall.seen_partnerships()))
      and exists (select from byg.party y
        where y.partnership_id = room and y.organisation_id = d.organisation_id and y.left_at is null)
    order by d.from_on, o.name, d.id limit 200
$$;
grant execute on function wall.room_busy to :"app";
