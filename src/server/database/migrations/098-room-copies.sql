-- Rooms that came as a copy from another installation. All of one comes in one transaction, through doors that take
-- rows for a room that was begun in that very transaction, and refer to nothing that was here before.

create table byg.room_origin (
  partnership_id uuid primary key references byg.partnership,
  party_id uuid not null references byg.party,
  organisation_id uuid not null references byg.organisation,
  person_id uuid not null default wall.person() references byg.person,
  person_name text not null default '',
  at timestamptz not null default now(),
  -- By the copy's own word.
  made_at timestamptz not null,
  made_by text not null check (char_length(made_by) <= 300),
  people jsonb not null check (jsonb_typeof(people) = 'array' and octet_length(people::text) <= 1000000)
);

alter table byg.room_origin enable row level security, force row level security;
do $$
begin
  execute format('create policy room_origin_owner on byg.room_origin to %I using (true) with check (true)', current_user);
end $$;
grant select on byg.room_origin to :"app";
create policy room_origin_read on byg.room_origin for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));

-- A room with the importer's organisation in the place of the party that made the copy, and a place for each of the
-- others under an organisation of its own: a copy can say nothing in the name of one that is here already.
create function wall.begin_copy(room jsonb, own_party uuid, organisation uuid, parties jsonb, origin jsonb) returns boolean
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
  insert into byg.room_origin (partnership_id, party_id, organisation_id, person_name, made_at, made_by, people)
    values (partnership, own_party, organisation, (select h.name from byg.person h where h.id = wall.person()),
      (origin ->> 'made_at')::timestamptz, origin ->> 'made_by', origin -> 'people');
  return true;
end $$;

-- Whether the asker has begun this copy in this very transaction.
create function wall.copy_under_way(room uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.room_origin o where o.partnership_id = room and o.person_id = wall.person()
    and o.xmin = pg_current_xact_id()::xid)
$$;

-- People of that time: a name and a function, an address that leads nowhere (RFC 2606), and no account.
create function wall.bring_people(room uuid, people jsonb) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  brought integer;
begin
  if not wall.copy_under_way(room) then
    raise insufficient_privilege using message = 'no copy is being brought in';
  end if;
  insert into byg.person (id, name, function, language, email)
    select r.id, r.name, r.function, r.language, r.id::text || '@copy.invalid'
      from jsonb_populate_recordset(null::byg.person, people) r;
  get diagnostics brought = row_count;
  return brought;
end $$;

-- Rows of one table. Each reference must lead to something that came in the same transaction; a seat comes as one
-- that has ended, and an own tool is put away on the shelf of who brings it.
create function wall.bring_in(room uuid, kept text, rows jsonb) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  columns text;
  astray text;
  brought integer;
  lost integer;
begin
  if not wall.copy_under_way(room) then
    raise insufficient_privilege using message = 'no copy is being brought in';
  end if;
  if kept = any (array['person', 'organisation', 'partnership', 'party', 'room_origin', 'membership', 'own_sheet'])
    or to_regclass(format('byg.%I', kept)) is null
    or exists (select from pg_attribute where attrelid = format('byg.%I', kept)::regclass and attname ~ '_hash$' and attnotnull)
  then
    raise insufficient_privilege using message = format('%s is not brought in', kept);
  end if;
  if kept = 'party_person' then
    rows := (select jsonb_agg(r || jsonb_build_object('ended_at', coalesce(r ->> 'ended_at', now()::text), 'capability_id', null))
      from jsonb_array_elements(rows) r);
  elsif kept = 'template' then
    rows := (select jsonb_agg(r || jsonb_build_object('put_away', true, 'organisation_id',
      (select o.organisation_id from byg.room_origin o where o.partnership_id = room))) from jsonb_array_elements(rows) r);
  end if;
  select string_agg(quote_ident(attname), ', ' order by attnum) into columns from pg_attribute
    where attrelid = format('byg.%I', kept)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      and rows -> 0 ? attname::text;
  select string_agg(format('(%s and not exists (select from %s p where (%s) = (%s) and (p.xmin = pg_current_xact_id()::xid%s)))',
      filled, f.confrelid::regclass, theirs, ours,
      case when kept = 'template' and f.confrelid = 'byg.organisation'::regclass then ' or true' else '' end), ' or ')
    into astray
    from pg_constraint f, lateral (
      select string_agg(format('i.%I is not null', a.attname), ' and ') as filled, string_agg(format('i.%I', a.attname), ', ') as ours,
        string_agg(format('p.%I', b.attname), ', ') as theirs
      from unnest(f.conkey, f.confkey) as k (here, there)
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.here
      join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.there) as pairs
    where f.conrelid = format('byg.%I', kept)::regclass and f.contype = 'f';
  if astray is null then
    raise insufficient_privilege using message = format('%s hangs on nothing', kept);
  end if;
  perform set_config('byg.bringing_in', 'on', true);
  execute format('with i as (insert into byg.%I (%s) select %s from jsonb_populate_recordset(null::byg.%I, $1) returning *)
    select count(*), count(*) filter (where %s) from i', kept, columns, columns, kept, astray) into brought, lost using rows;
  perform set_config('byg.bringing_in', '', true);
  if lost > 0 then
    raise foreign_key_violation using message = format('%s refers to what is not in the copy', kept);
  end if;
  return brought;
end $$;

grant execute on function wall.begin_copy, wall.bring_people, wall.bring_in to :"app";

-- What came once through the guards comes back as it was: it is not signed, counted or copied again. What is kept
-- beside it for finding and for the portfolio is made anew. Only inside the door above is anybody the owner.
create function wall.coming_in() returns boolean language sql stable
  return current_user = :'owner'
    and coalesce(pg_catalog.current_setting('byg.bringing_in', true), '') = 'on';
grant execute on function wall.coming_in to :"app", :"keeper", :"auth";

do $$
declare
  guard record;
begin
  for guard in select t.tgname, t.tgrelid::regclass as kept, pg_get_triggerdef(t.oid) as made
    from pg_trigger t join pg_proc f on f.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'byg'::regnamespace and not t.tgisinternal and t.tgtype & 4 = 4
      and f.proname !~ '^(keep_entry|keep_contact|keep_days|forget_removed_page|place_mail)'
  loop
    execute format('drop trigger %I on %s', guard.tgname, guard.kept);
    execute case when guard.made ~ ' WHEN \('
      then regexp_replace(guard.made, ' WHEN \((.*)\) EXECUTE ', ' WHEN ((\1) and not wall.coming_in()) EXECUTE ')
      else replace(guard.made, ' EXECUTE FUNCTION ', ' WHEN (not wall.coming_in()) EXECUTE FUNCTION ') end;
  end loop;
end $$;
