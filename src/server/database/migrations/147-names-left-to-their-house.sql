-- What an erasure leaves to look at is told house by house: an administrator hears of the rooms that the own organisation
-- is a party of, and puts away those alone. So what is not read is counted room by room too.

-- Where the name, or its first or last word, stands in what the rooms of a person share; at most 200 places. Files that
-- are not read are counted, by room.
create function wall.files_unread(rooms uuid[]) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_object_agg(u.room, u.files), '{}') from (
    select f.partnership_id as room, count(distinct f.id) as files
      from byg.room_file f join byg.file_version v on v.file_id = f.id
      where f.partnership_id = any (rooms) and not f.own and f.removed_at is null and v.kind not in ('csv', 'txt', 'link')
      group by f.partnership_id) u
$$;
create function wall.rooms_of(target uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select distinct p.partnership_id from byg.party_person s join byg.party p on p.id = s.party_id
    where s.person_id = target)
$$;
create or replace function wall.name_stands(target uuid, called text) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  parts text[] := regexp_split_to_array(btrim(called), '\s+');
  rooms uuid[] := wall.rooms_of(target);
  entire text := wall.name_pattern(btrim(called));
  first text := wall.name_pattern(parts[1]);
  last text := wall.name_pattern(parts[cardinality(parts)]);
begin
  if char_length(btrim(called)) < 2 then return jsonb_build_object('places', '[]'::jsonb, 'unread', '{}'::jsonb); end if;
  return jsonb_build_object(
    'places', (select coalesce(jsonb_agg(jsonb_build_object('room', h.room, 'kind', h.kind, 'place', h.place, 'part', h.part)), '[]')
      from (select t.room, t.kind, t.place, min(case when t.said ~* entire then 'a-whole' when t.said ~* first then 'b-first'
          else 'c-last' end) as part from wall.shared_texts(rooms) t
        where (char_length(parts[1]) > 1 and t.said ~* first)
          or (char_length(parts[cardinality(parts)]) > 1 and t.said ~* last)
        group by t.room, t.kind, t.place order by t.room, t.kind, t.place limit 200) h),
    'unread', wall.files_unread(rooms));
end $$;
update byg.erasure set to_look_at = jsonb_set(to_look_at, '{unread}', wall.files_unread(wall.rooms_of(person_id)))
  where to_look_at is not null;

-- The rooms in which it is for a house to look after somebody who was erased: those that it is a party of, when the person
-- was one of its own, or sat for it, as a guest may who belongs to no house.
create function wall.rooms_to_look_at(house uuid, target uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select p.partnership_id from byg.party p where p.organisation_id = house and p.left_at is null
    and (exists (select from byg.membership m where m.person_id = target and m.organisation_id = house)
      or exists (select from byg.party_person s join byg.party q on q.id = s.party_id
        where s.person_id = target and q.organisation_id = house)))
$$;

create or replace function wall.erasures_left(house uuid)
  returns table (person_id uuid, erased_on date, unread integer, partnership_id uuid, partnership_name text, kind text, place text[], part text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.person_id, (e.at at time zone 'Europe/Copenhagen')::date, u.files, p.id, p.name,
      h.spot ->> 'kind', array(select jsonb_array_elements_text(h.spot -> 'place')), substr(h.spot ->> 'part', 3)
    from byg.erasure e
    cross join lateral (select wall.rooms_to_look_at(house, e.person_id) as rooms) mine
    cross join lateral (select coalesce(sum(n.value::integer), 0)::integer as files
      from jsonb_each_text(e.to_look_at -> 'unread') n where n.key::uuid = any (mine.rooms)) u
    left join lateral (select s.spot from jsonb_array_elements(e.to_look_at -> 'places') as s (spot)
      where (s.spot ->> 'room')::uuid = any (mine.rooms)) h on true
    left join byg.partnership p on p.id = (h.spot ->> 'room')::uuid
    where house in (select wall.organisations_as('administrator')) and e.looked_at is null and e.to_look_at is not null
      and (h.spot is not null or u.files > 0)
    order by e.at desc, e.person_id, p.name, h.spot ->> 'kind', h.spot ->> 'place' limit 500
$$;

create or replace function wall.looked_after(house uuid, target uuid, day date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  rooms uuid[] := wall.rooms_to_look_at(house, target);
begin
  if house not in (select wall.organisations_as('administrator')) or cardinality(rooms) = 0 then return false; end if;
  -- What was to be looked at is not kept once it has been; what other houses have to look at is.
  update byg.erasure e set to_look_at = jsonb_build_object(
      'places', (select coalesce(jsonb_agg(s.spot order by s.at), '[]')
        from jsonb_array_elements(e.to_look_at -> 'places') with ordinality as s (spot, at)
        where (s.spot ->> 'room')::uuid <> all (rooms)),
      'unread', (e.to_look_at -> 'unread') - rooms::text[])
    where e.person_id = target and e.looked_at is null and e.to_look_at is not null;
  if not found then return false; end if;
  update byg.erasure set looked_at = day, to_look_at = null
    where person_id = target and to_look_at = '{"places": [], "unread": {}}';
  return true;
end $$;
revoke execute on function wall.files_unread, wall.rooms_of, wall.rooms_to_look_at from public;
