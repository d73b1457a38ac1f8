-- A sheet by link: whoever has the link may view, comment or write, until a day or until it is taken back. What it
-- opens is what all who see the sheet may see, and never a party's private side, what it keeps, or a voice.

create table byg.sheet_link (
  id uuid primary key,
  sheet_id uuid references byg.sheet,
  own_sheet_id uuid references byg.own_sheet on delete cascade,
  -- Which party it was made for; a sheet of one's own has none.
  party_id uuid references byg.party,
  party_name text not null default '',
  label text not null default '' check (char_length(label) <= 120),
  may text not null check (may in ('view', 'comment', 'write')),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_by uuid not null default wall.asker() references byg.person,
  created_name text not null default '',
  -- A link that a guest made ends with the guest's own.
  capability_id uuid default wall.capability() references byg.capability,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  check (num_nonnulls(sheet_id, own_sheet_id) = 1),
  check ((sheet_id is null) = (party_id is null)),
  check (expires_at <= created_at + interval '370 days')
);
create index sheet_link_by_sheet on byg.sheet_link (sheet_id, id desc);
create index sheet_link_by_own_sheet on byg.sheet_link (own_sheet_id, id desc);

-- Somebody who came by the link and said a name. The secret stays in the browser.
create table byg.sheet_link_seat (
  id uuid primary key,
  link_id uuid not null references byg.sheet_link on delete cascade,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  name text not null check (char_length(name) between 1 and 80),
  created_at timestamptz not null default now()
);
create index sheet_link_seat_by_link on byg.sheet_link_seat (link_id, id desc);

do $$
declare
  kept text;
begin
  foreach kept in array array['sheet_link', 'sheet_link_seat'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

-- The hash of a secret is written and never read back.
grant select (id, sheet_id, own_sheet_id, party_id, party_name, label, may, created_by, created_name, capability_id,
  created_at, expires_at, revoked_at, last_used_at) on byg.sheet_link to :"app";
grant insert (id, sheet_id, own_sheet_id, party_id, label, may, token_hash, expires_at) on byg.sheet_link to :"app";
grant update (revoked_at) on byg.sheet_link to :"app";
grant select (id, link_id, name, created_at) on byg.sheet_link_seat to :"app";

-- All who see the sheet see its links: nothing of theirs is opened behind their backs.
create policy sheet_link_read on byg.sheet_link for select to :"app" using (
  exists (select from byg.sheet s where s.id = sheet_id) or exists (select from byg.own_sheet o where o.id = own_sheet_id));
create policy sheet_link_add on byg.sheet_link for insert to :"app" with check (
  created_by = (select wall.asker()) and revoked_at is null and case when own_sheet_id is not null
    then exists (select from byg.own_sheet o where o.id = own_sheet_id)
    else party_id = any (array(select wall.parties_for('answer')))
      and exists (select from byg.sheet s where s.id = sheet_id and s.partnership_id = wall.partnership_of(party_id)) end);
-- Any party that writes in the sheet may take a link back, whoever made it.
create policy sheet_link_change on byg.sheet_link for update to :"app" using (
  exists (select from byg.own_sheet o where o.id = own_sheet_id)
  or exists (select from byg.sheet s where s.id = sheet_id
    and s.partnership_id = any (array(select wall.partnerships_for('answer')))));
create policy sheet_link_seat_read on byg.sheet_link_seat for select to :"app"
  using (exists (select from byg.sheet_link l where l.id = link_id));

create function wall.sign_sheet_link() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.created_name := coalesce((select name from byg.person where id = new.created_by), '');
  new.party_name := coalesce((select o.name from byg.party p join byg.organisation o on o.id = p.organisation_id
    where p.id = new.party_id), '');
  return new;
end $$;
create trigger sign_sheet_link before insert on byg.sheet_link for each row execute function wall.sign_sheet_link();

-- What is taken back stays taken back.
create function wall.guard_sheet_link() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at then
    raise insufficient_privilege using message = 'a link that was taken back stays so';
  end if;
  return new;
end $$;
create trigger guard_sheet_link before update on byg.sheet_link for each row execute function wall.guard_sheet_link();

-- 'open', 'expired' or 'revoked'. It ends with the party that it was made for, and with the guest's link that made it.
create function wall.sheet_link_state(link byg.sheet_link) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when link.revoked_at is not null
      or exists (select from byg.party p where p.id = link.party_id and p.left_at is not null)
      or exists (select from byg.capability c where c.id = link.capability_id and (c.revoked_at is not null or c.expires_at <= now()))
      then 'revoked'
    when link.expires_at <= now() then 'expired' else 'open' end
$$;

-- The same by its id alone: that says nothing of what the link opens.
create function wall.state_of_sheet_link(wanted uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wall.sheet_link_state(l) from byg.sheet_link l where l.id = wanted
$$;

-- The doors. The asker is nobody, so each takes the hash of a secret that only the holder has.

-- What the link opens; of one that has ended only that it has.
create function wall.sheet_by_link(hash bytea, seat_hash bytea) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  link byg.sheet_link;
  state text;
begin
  select * into link from byg.sheet_link l where l.token_hash = hash;
  if link.id is null then return null; end if;
  state := wall.sheet_link_state(link);
  if state <> 'open' then return jsonb_build_object('state', state); end if;
  update byg.sheet_link l set last_used_at = now() where l.id = link.id
    and (l.last_used_at is null or l.last_used_at < now() - interval '1 minute');
  return jsonb_build_object('state', state, 'id', link.id, 'may', link.may, 'expiresAt', link.expires_at,
    'seat', (select jsonb_build_object('id', s.id, 'name', s.name) from byg.sheet_link_seat s
      where s.link_id = link.id and s.token_hash = seat_hash),
    'sheet', (select jsonb_build_object('of', 'sheet', 'id', s.id, 'tool', s.tool, 'title', s.title, 'mode', s.mode,
        'state', s.state, 'shared', s.shared, 'from', p.name,
        'content', (select d.content from byg.live_document d where d.sheet_id = s.id and wall.is_live(s.mode, s.state)))
      from byg.sheet s join byg.partnership p on p.id = s.partnership_id where s.id = link.sheet_id),
    'own', (select jsonb_build_object('of', 'own', 'id', o.id, 'tool', o.tool, 'title', o.title, 'content', o.content,
        'revision', o.revision, 'from', link.created_name)
      from byg.own_sheet o where o.id = link.own_sheet_id));
end $$;

-- A name, before one comments or writes.
create function wall.take_sheet_seat(hash bytea, seat uuid, called text, seat_hash bytea) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  link byg.sheet_link;
begin
  select * into link from byg.sheet_link l where l.token_hash = hash for update;
  if link.id is null or wall.sheet_link_state(link) <> 'open' then return 'link-ended'; end if;
  if link.may = 'view' then return 'not-yours'; end if;
  if (select count(*) >= 300 from byg.sheet_link_seat s where s.link_id = link.id) then return 'link-full'; end if;
  insert into byg.sheet_link_seat (id, link_id, token_hash, name) values (seat, link.id, seat_hash, called)
    on conflict do nothing;
  return 'taken';
end $$;

-- Who holds this seat, and what may be done from it: nothing once the link has ended.
create function wall.sheet_seat(seat_hash bytea) returns table (seat_id uuid, link_id uuid, name text, may text,
    sheet_id uuid, own_sheet_id uuid, partnership_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, l.id, s.name, l.may, l.sheet_id, l.own_sheet_id,
      (select t.partnership_id from byg.sheet t where t.id = l.sheet_id)
    from byg.sheet_link_seat s join byg.sheet_link l on l.id = s.link_id
    where s.token_hash = seat_hash and wall.sheet_link_state(l) = 'open'
$$;

-- A sheet of somebody's own, written by link: its new revision; 0 when it was saved meanwhile, null when it may not be.
create function wall.write_by_link(seat_hash bytea, called text, written jsonb, was integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  place uuid;
  now_at integer;
begin
  select seat.own_sheet_id into place from wall.sheet_seat(seat_hash) as seat where seat.may = 'write';
  if place is null then return null; end if;
  update byg.own_sheet o set title = called, content = written, updated_at = now(), revision = o.revision + 1
    where o.id = place and o.revision = was returning o.revision into now_at;
  return coalesce(now_at, 0);
end $$;

grant execute on function wall.sheet_by_link, wall.take_sheet_seat, wall.sheet_seat, wall.write_by_link,
  wall.state_of_sheet_link to :"app";
