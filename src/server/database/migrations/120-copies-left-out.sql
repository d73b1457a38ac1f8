-- What a copy held that had no place here is told for as long as the room is: by table, column and file.

alter table byg.room_origin add column left_out jsonb not null default '{}'
  check (jsonb_typeof(left_out) = 'object' and octet_length(left_out::text) <= 400000);

create or replace function wall.begin_copy(room jsonb, own_party uuid, organisation uuid, parties jsonb, origin jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  partnership uuid := (room ->> 'id')::uuid;
begin
  if organisation not in (select wall.organisations_as('worker', 'partnership-lead', 'network-lead', 'director',
      'editor', 'administrator')) then
    raise insufficient_privilege using message = 'only a member of the leading organisation brings in a partnership';
  end if;
  insert into byg.partnership (id, name, purpose, state, starts_on, ends_on, created_at, revision)
    select r.id, r.name, r.purpose, r.state, r.starts_on, r.ends_on, r.created_at, r.revision
      from jsonb_populate_record(null::byg.partnership, room) r on conflict (id) do nothing;
  if not found then return false; end if;
  insert into byg.organisation (id, kind, name, place, cvr, isil)
    select (p ->> 'organisation_id')::uuid, p ->> 'kind', p ->> 'name', p ->> 'place', p ->> 'cvr', p ->> 'isil'
      from jsonb_array_elements(parties) p where (p ->> 'id')::uuid <> own_party;
  -- The guards stand aside: an ended room is brought in as ended, and its road comes with the rest.
  perform set_config('byg.bringing_in', 'on', true);
  insert into byg.party (id, partnership_id, organisation_id, lead, position, joined_at, left_at)
    select (p ->> 'id')::uuid, partnership, case when own then organisation else (p ->> 'organisation_id')::uuid end, own,
        (p ->> 'position')::integer, (p ->> 'joined_at')::timestamptz, case when not own then (p ->> 'left_at')::timestamptz end
      from jsonb_array_elements(parties) p, lateral (select (p ->> 'id')::uuid = own_party as own) which;
  insert into byg.party_person (party_id, person_id, role, mandate) values (own_party, wall.person(), 'contact', true);
  perform set_config('byg.bringing_in', '', true);
  insert into byg.room_origin (partnership_id, party_id, organisation_id, person_name, made_at, made_by, people, left_out)
    values (partnership, own_party, organisation, (select h.name from byg.person h where h.id = wall.person()),
      (origin ->> 'made_at')::timestamptz, origin ->> 'made_by', origin -> 'people', origin -> 'left_out');
  return true;
end $$;
