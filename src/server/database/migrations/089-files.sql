-- Files and links of a partnership: shared by all, or one party's own that no other party finds. The bytes lie here too,
-- in parts, so that the same walls stand around them, every node has them, and an archive of the database carries them.

create table byg.room_file (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  -- The party that put it here, and alone may take it away.
  party_id uuid not null references byg.party,
  own boolean not null,
  title text not null check (char_length(title) between 1 and 160),
  at timestamptz not null default now(),
  removed_at timestamptz,
  person_id uuid not null default wall.asker() references byg.person
);
create index room_file_by_room on byg.room_file (partnership_id, id desc);

-- A newer version stands beside the older ones; two people who make the next at once make one of them.
create table byg.file_version (
  id uuid primary key,
  file_id uuid not null references byg.room_file,
  number integer not null check (number between 1 and 50),
  party_id uuid not null references byg.party,
  kind text not null check (kind in ('link', 'pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'png', 'jpg', 'gif', 'webp', 'csv', 'txt')),
  name text not null default '' check (char_length(name) <= 160),
  url text check (char_length(url) <= 2000 and url ~* '^https?://'),
  size integer not null default 0 check (size between 0 and 20000000),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  unique (file_id, number),
  check ((kind = 'link') = (url is not null) and (kind = 'link') = (sha256 is null))
);
create trigger sign_answer before insert or update on byg.file_version for each row execute function wall.sign_answer();

create table byg.file_part (
  version_id uuid not null references byg.file_version,
  number integer not null check (number between 0 and 100),
  bytes bytea not null check (octet_length(bytes) between 1 and 262144),
  primary key (version_id, number)
);

-- What is taken away is gone: its bytes with it. That it was here stands in the history.
create function wall.drop_parts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.removed_at is not null and old.removed_at is null then
    delete from byg.file_part where version_id in (select id from byg.file_version where file_id = new.id);
    update byg.file_version set size = 0 where file_id = new.id;
  end if;
  return null;
end $$;
create trigger drop_parts after update on byg.room_file for each row execute function wall.drop_parts();

do $$
declare
  kept text;
begin
  foreach kept in array array['room_file', 'file_version', 'file_part'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.room_file, byg.file_version, byg.file_part to :"app";
grant insert (id, partnership_id, party_id, own, title), update (removed_at) on byg.room_file to :"app";
grant insert (id, file_id, number, party_id, kind, name, url, size, sha256) on byg.file_version to :"app";
grant insert (version_id, number, bytes) on byg.file_part to :"app";

create policy room_file_read on byg.room_file for select to :"app" using (
  case when own then party_id = any (array(select wall.parties_for('read')))
    else partnership_id = any (array(select wall.seen_partnerships())) end);
create policy room_file_add on byg.room_file for insert to :"app" with check (
  person_id = (select wall.asker()) and party_id = any (array(select wall.parties_for('answer')))
  and wall.partnership_of(party_id) = partnership_id);
create policy room_file_remove on byg.room_file for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer')))) with check (true);

-- Who reads the file reads its versions; whoever writes in the room makes the next one, of an own file its party alone.
create policy file_version_read on byg.file_version for select to :"app"
  using (exists (select from byg.room_file f where f.id = file_id));
create policy file_version_add on byg.file_version for insert to :"app" with check (
  person_id = (select wall.asker()) and party_id = any (array(select wall.parties_for('answer')))
  and exists (select from byg.room_file f where f.id = file_id and f.removed_at is null
    and f.partnership_id = wall.partnership_of(file_version.party_id)
    and (not f.own or f.party_id = file_version.party_id)));

-- The bytes come in the very transaction that makes the version, and never after.
create policy file_part_read on byg.file_part for select to :"app"
  using (exists (select from byg.file_version v where v.id = version_id));
create policy file_part_add on byg.file_part for insert to :"app" with check (
  exists (select from byg.file_version v where v.id = version_id and v.person_id = (select wall.asker()) and v.at = now()));

-- How full it is, also with what the asker does not see; numbers alone.
create function wall.file_room(room uuid) returns table (things integer, room_bytes bigint, house_bytes bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select count(*)::integer from byg.room_file where partnership_id = room and removed_at is null),
    (select coalesce(sum(v.size), 0) from byg.file_version v join byg.room_file f on f.id = v.file_id where f.partnership_id = room),
    (select coalesce(sum(size), 0) from byg.file_version)
  where room in (select wall.partnerships_for('answer'))
$$;
grant execute on function wall.file_room to :"app";
