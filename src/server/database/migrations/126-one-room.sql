-- Who leads a network of ten thousand partnerships looks into one of them as fast as anybody. The walls ask for
-- everything the asker may see, once for each question; that is read from an index alone, and a page of one room asks
-- about that room alone.

-- An organisation's living seats without a look at the rows: ten thousand of them lie on ten thousand pages.
create index party_seen on byg.party (organisation_id) include (partnership_id, id) where left_at is null;
create index party_person_of on byg.party_person (person_id) include (party_id);

-- The one room that a page looks into; null for everything else. It only ever takes away: whatever stands here, nobody
-- sees more than without it.
create function wall.looked_into() returns uuid language sql stable
  set search_path = pg_catalog
  return nullif(current_setting('byg.room', true), '')::uuid;
grant execute on function wall.looked_into to :"app", :"keeper", :"auth";

create or replace function wall.seen_partnerships() returns setof uuid
  language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
declare
  room uuid := wall.looked_into();
begin
  if room is not null then
    return query select room where exists (select from wall.seats() where partnership_id = room)
      or exists (select from byg.party where partnership_id = room and left_at is null
        and organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))));
  else
    return query select partnership_id from wall.seats()
      union
      select partnership_id from byg.party
        where left_at is null and organisation_id = any (array(select wall.organisations_as('network-lead', 'director')));
  end if;
end $$;

create or replace function wall.managed_parties() returns setof uuid
  language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
declare
  room uuid := wall.looked_into();
begin
  if room is not null then
    return query select party_id from wall.seats() where not by_link and partnership_id = room
      union
      select id from byg.party where partnership_id = room and left_at is null
        and organisation_id = any (array(select wall.organisations_as('administrator', 'partnership-lead')));
  else
    return query select party_id from wall.seats() where not by_link
      union
      select id from byg.party
        where left_at is null and organisation_id = any (array(select wall.organisations_as('administrator', 'partnership-lead')));
  end if;
end $$;

-- The same as wall.seen_partnerships and wall.known_people answer, asked of one: a person is always read by name, and
-- nobody should gather a thousand to read one.
create function wall.sees(room uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from wall.seats() where partnership_id = room)
    or exists (select from byg.party where partnership_id = room and left_at is null
      and organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))))
$$;
create function wall.knows(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.membership where person_id = wanted and ended_at is null
      and organisation_id = any (array(select wall.organisations_as(variadic '{}'))))
    or exists (select from byg.party_person s join byg.party p on p.id = s.party_id
      where s.person_id = wanted and wall.sees(p.partnership_id))
$$;
grant execute on function wall.sees, wall.knows to :"app";

drop policy person_read on byg.person;
create policy person_read on byg.person for select to :"app" using (
  id = (select wall.asker()) or (select wall.is_site_admin()) or wall.knows(id));
