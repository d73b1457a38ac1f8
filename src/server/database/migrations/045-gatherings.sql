-- Gatherings: people around a code, without accounts, for a workshop or a game. Nobody reads or writes these
-- tables: every way in is a function that takes the hash of a secret which only one seat holds, and answers with
-- what that seat may see. What is written in a step is its writer's own until the step is shown to all.

create table byg.gathering (
  id uuid primary key,
  kind text not null check (kind in ('workshop', 'game')),
  code text not null check (code ~ '^[2-9A-HJKMNP-TV-Z]{6}$'),
  language text not null check (language in ('da', 'en')),
  title text not null default '' check (char_length(title) <= 200),
  -- What is to happen, and where everybody is in it; their shapes are the domain's.
  plan jsonb not null check (octet_length(plan::text) <= 200000),
  place jsonb not null default '{}' check (octet_length(place::text) <= 20000),
  -- The step in which may be written now, and those that all may read.
  open_step text check (char_length(open_step) <= 64),
  shown text[] not null default '{}' check (cardinality(shown) <= 200),
  revision integer not null default 1,
  host_person uuid references byg.person,
  partnership_id uuid references byg.partnership,
  created_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz
);
create unique index gathering_by_code on byg.gathering (code) where ended_at is null;
create index gathering_by_host on byg.gathering (host_person, id desc);
create index gathering_by_partnership on byg.gathering (partnership_id, id desc);

create table byg.gathering_seat (
  id uuid primary key,
  gathering_id uuid not null references byg.gathering on delete cascade,
  -- Null for whoever has no device and is written for by a neighbour.
  token_hash bytea unique,
  entered_by uuid references byg.gathering_seat,
  role text not null check (role in ('host', 'member', 'screen')),
  name text not null check (char_length(name) between 1 and 80),
  -- What this seat alone knows, such as a hidden interest, until `secrets` is shown.
  secret jsonb check (octet_length(secret::text) <= 8000),
  joined_at timestamptz not null default now(),
  left_at timestamptz
);
create index gathering_seat_by_gathering on byg.gathering_seat (gathering_id, id);

create table byg.gathering_entry (
  id uuid primary key,
  gathering_id uuid not null references byg.gathering on delete cascade,
  seat_id uuid not null references byg.gathering_seat on delete cascade,
  step text not null check (char_length(step) between 1 and 64),
  kind text not null check (kind in ('card', 'vote', 'sheet', 'parking', 'group', 'decision', 'action', 'note')),
  data jsonb not null check (octet_length(data::text) <= 60000),
  at timestamptz not null default now(),
  revision integer not null default 1
);
create index gathering_entry_by_gathering on byg.gathering_entry (gathering_id, id);
create index gathering_entry_by_seat on byg.gathering_entry (seat_id);

do $$
declare
  kept text;
begin
  foreach kept in array array['gathering', 'gathering_seat', 'gathering_entry'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

-- Everyone at the gathering hears that something changed, never what.
create function wall.gathering_changed(wanted uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select pg_notify('byg_gathering', wanted::text)
$$;

-- Whose secret this is; nothing for a seat that was left, or when all is over.
create function wall.gathering_seat_of(hash bytea) returns byg.gathering_seat
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s from byg.gathering_seat s join byg.gathering g on g.id = s.gathering_id
    where s.token_hash = hash and s.left_at is null and g.ends_at > now()
$$;

create function wall.begin_gathering(begun jsonb, host uuid, hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  room uuid := (begun->>'partnershipId')::uuid;
begin
  if room is not null and room not in (select wall.partnerships_for('answer')) then return false; end if;
  insert into byg.gathering (id, kind, code, language, title, plan, place, host_person, partnership_id, ends_at)
    values ((begun->>'id')::uuid, begun->>'kind', begun->>'code', begun->>'language', begun->>'title', begun->'plan',
      begun->'place', wall.person(), room, (begun->>'endsAt')::timestamptz) on conflict do nothing;
  if not found then return false; end if;
  insert into byg.gathering_seat (id, gathering_id, token_hash, role, name)
    values (host, (begun->>'id')::uuid, hash, 'host', begun->>'hostName');
  return true;
end $$;

create function wall.gathering_by_code(asked text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('id', id, 'kind', kind, 'title', title, 'language', language)
    from byg.gathering where code = asked and ended_at is null and ends_at > now()
$$;

-- A seat for oneself, or (`by` given) for somebody without a device. The gathering's row is locked, so that the
-- last seat is given once.
create function wall.join_gathering(asked text, seat uuid, called text, hash bytea, by bytea) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  place uuid;
  neighbour uuid;
begin
  select id into place from byg.gathering where code = asked and ended_at is null and ends_at > now() for update;
  if place is null then return 'no-such-gathering'; end if;
  if exists (select from byg.gathering_seat where id = seat and gathering_id = place) then return 'joined'; end if;
  if (select count(*) >= 120 from byg.gathering_seat where gathering_id = place) then return 'gathering-full'; end if;
  if by is not null then
    select (wall.gathering_seat_of(by)).id into neighbour;
    if neighbour is null or not exists (select from byg.gathering_seat where id = neighbour and gathering_id = place)
      then return 'not-yours'; end if;
  end if;
  insert into byg.gathering_seat (id, gathering_id, token_hash, entered_by, role, name)
    values (seat, place, hash, neighbour, 'member', called);
  perform wall.gathering_changed(place);
  return 'joined';
end $$;

-- All that a seat may see, as one document. Others' entries only of what is shown, or of the kinds that belong to all.
create function wall.gathering_view(hash bytea) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  me byg.gathering_seat := wall.gathering_seat_of(hash);
  whole byg.gathering;
begin
  if me.id is null then return null; end if;
  select g.* into whole from byg.gathering g where g.id = me.gathering_id;
  return jsonb_build_object(
    'gathering', jsonb_build_object('id', whole.id, 'kind', whole.kind, 'code', whole.code, 'language', whole.language,
      'title', whole.title, 'plan', whole.plan, 'place', whole.place, 'openStep', whole.open_step, 'shown', whole.shown,
      'revision', whole.revision, 'partnershipId', whole.partnership_id, 'createdAt', whole.created_at,
      'endsAt', whole.ends_at, 'endedAt', whole.ended_at, 'now', clock_timestamp()),
    'me', jsonb_build_object('id', me.id, 'role', me.role, 'name', me.name),
    'seats', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'role', s.role, 'name', s.name,
        'enteredBy', s.entered_by, 'here', s.left_at is null,
        'secret', case when s.id = me.id or s.entered_by = me.id or 'secrets' = any (whole.shown) then s.secret end)
        order by s.id), '[]') from byg.gathering_seat s where s.gathering_id = whole.id),
    'entries', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'seatId', e.seat_id, 'step', e.step,
        'kind', e.kind, 'data', e.data, 'at', e.at, 'revision', e.revision) order by e.id), '[]')
      from byg.gathering_entry e join byg.gathering_seat s on s.id = e.seat_id
      where e.gathering_id = whole.id and (s.id = me.id or s.entered_by = me.id or e.step = any (whole.shown)
        or e.kind in ('parking', 'group', 'decision', 'action', 'note'))),
    'counts', (select coalesce(jsonb_agg(c), '[]') from (select e.step, e.kind, count(*) as entries,
        count(distinct e.seat_id) as seats from byg.gathering_entry e where e.gathering_id = whole.id
        group by e.step, e.kind order by e.step, e.kind) as c));
end $$;

-- Writes, or writes again, an entry of one's own (or of somebody one writes for). `was` is the revision that it was
-- written from, 0 for a new one. What belongs to all (groups, decisions, actions, notes) is the host's to write.
create function wall.put_gathering_entry(hash bytea, entry jsonb, was integer) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me byg.gathering_seat := wall.gathering_seat_of(hash);
  whole byg.gathering;
  seat uuid := coalesce((entry->>'seatId')::uuid, me.id);
  what text := entry->>'kind';
  kept byg.gathering_entry;
begin
  if me.id is null then return jsonb_build_object('outcome', 'gathering-over'); end if;
  select g.* into whole from byg.gathering g where g.id = me.gathering_id for share;
  if whole.ended_at is not null then return jsonb_build_object('outcome', 'gathering-over'); end if;
  if not exists (select from byg.gathering_seat s where s.id = seat and s.gathering_id = whole.id
      and (s.id = me.id or s.entered_by = me.id or (me.role = 'host' and s.token_hash is null)))
    or (what in ('group', 'decision', 'action', 'note') and me.role <> 'host') or me.role = 'screen'
    then return jsonb_build_object('outcome', 'not-yours'); end if;
  if what in ('card', 'vote', 'sheet') and entry->>'step' is distinct from whole.open_step
    then return jsonb_build_object('outcome', 'step-closed'); end if;
  select e.* into kept from byg.gathering_entry e where e.id = (entry->>'id')::uuid for update;
  if kept.id is null then
    if was <> 0 then return jsonb_build_object('outcome', 'gone'); end if;
    if (select count(*) >= 400 from byg.gathering_entry e where e.seat_id = seat)
      or (select count(*) >= 8000 from byg.gathering_entry e where e.gathering_id = whole.id)
      then return jsonb_build_object('outcome', 'gathering-full'); end if;
    insert into byg.gathering_entry (id, gathering_id, seat_id, step, kind, data)
      values ((entry->>'id')::uuid, whole.id, seat, entry->>'step', what, entry->'data') on conflict do nothing;
    perform wall.gathering_changed(whole.id);
    return jsonb_build_object('outcome', 'kept', 'revision', 1);
  end if;
  if kept.gathering_id <> whole.id or kept.kind <> what or kept.step <> entry->>'step'
    or (kept.seat_id <> seat and what not in ('group', 'decision', 'action', 'note'))
    then return jsonb_build_object('outcome', 'not-yours'); end if;
  -- Sent twice, it was kept the first time.
  if kept.data = entry->'data' then return jsonb_build_object('outcome', 'kept', 'revision', kept.revision); end if;
  if kept.revision <> was then
    return jsonb_build_object('outcome', 'stale', 'revision', kept.revision, 'data', kept.data); end if;
  update byg.gathering_entry e set data = entry->'data', revision = kept.revision + 1 where e.id = kept.id;
  perform wall.gathering_changed(whole.id);
  return jsonb_build_object('outcome', 'kept', 'revision', kept.revision + 1);
end $$;

-- One's own while its step is open; what belongs to all, and what is parked, by the host.
create function wall.drop_gathering_entry(hash bytea, wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me byg.gathering_seat := wall.gathering_seat_of(hash);
  place uuid;
begin
  delete from byg.gathering_entry e using byg.gathering g, byg.gathering_seat s
    where e.id = wanted and g.id = e.gathering_id and s.id = e.seat_id and g.id = me.gathering_id and g.ended_at is null
      and (((s.id = me.id or s.entered_by = me.id) and (e.step = g.open_step or e.kind = 'parking'))
        or (me.role = 'host' and (e.kind in ('group', 'decision', 'action', 'note', 'parking') or e.step = any (g.shown))))
    returning e.gathering_id into place;
  if place is null then return false; end if;
  perform wall.gathering_changed(place);
  return true;
end $$;

-- Where everybody is from now on; by the host, from what the host saw. Null when somebody else moved meanwhile.
create function wall.move_gathering(hash bytea, moved jsonb, was integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me byg.gathering_seat := wall.gathering_seat_of(hash);
  now_at integer;
begin
  if me.role is distinct from 'host' then return null; end if;
  update byg.gathering g set title = coalesce(moved->>'title', g.title), plan = coalesce(moved->'plan', g.plan),
      place = coalesce(moved->'place', g.place),
      open_step = case when moved ? 'openStep' then moved->>'openStep' else g.open_step end,
      shown = case when moved ? 'shown' then array(select jsonb_array_elements_text(moved->'shown')) else g.shown end,
      ended_at = case when moved->>'end' = 'true' then coalesce(g.ended_at, now()) else g.ended_at end,
      revision = g.revision + 1
    where g.id = me.gathering_id and g.revision = was and g.ended_at is null returning revision into now_at;
  if now_at is not null then perform wall.gathering_changed(me.gathering_id); end if;
  return now_at;
end $$;

-- What each seat alone is to know. The cards are dealt by the product; the host is not shown them.
create function wall.deal_gathering(hash bytea, dealt jsonb) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me byg.gathering_seat := wall.gathering_seat_of(hash);
begin
  if me.role is distinct from 'host' then return false; end if;
  update byg.gathering_seat s set secret = dealt->(s.id::text)
    from byg.gathering g where g.id = s.gathering_id and g.id = me.gathering_id and g.ended_at is null
      and dealt ? s.id::text;
  perform wall.gathering_changed(me.gathering_id);
  return true;
end $$;

-- Another seat becomes host. With `shared` both are; otherwise the one who hands over is a member again.
create function wall.hand_over_gathering(hash bytea, seat uuid, shared boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me byg.gathering_seat := wall.gathering_seat_of(hash);
begin
  if me.role is distinct from 'host' or me.id = seat then return false; end if;
  update byg.gathering_seat s set role = 'host' where s.id = seat and s.gathering_id = me.gathering_id
    and s.left_at is null and s.token_hash is not null and s.role = 'member';
  if not found then return false; end if;
  if not shared then update byg.gathering_seat s set role = 'member' where s.id = me.id; end if;
  perform wall.gathering_changed(me.gathering_id);
  return true;
end $$;

create function wall.leave_gathering(hash bytea, seat uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me byg.gathering_seat := wall.gathering_seat_of(hash);
begin
  update byg.gathering_seat s set left_at = now() where s.id = seat and s.gathering_id = me.gathering_id
    and s.left_at is null and s.role <> 'host' and (s.id = me.id or s.entered_by = me.id or me.role = 'host');
  if not found then return false; end if;
  perform wall.gathering_changed(me.gathering_id);
  return true;
end $$;

-- A large screen, by the host: sees what is shown and writes nothing.
create function wall.open_gathering_screen(hash bytea, seat uuid, called text, screen_hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me byg.gathering_seat := wall.gathering_seat_of(hash);
begin
  if me.role is distinct from 'host' then return false; end if;
  insert into byg.gathering_seat (id, gathering_id, token_hash, role, name)
    values (seat, me.gathering_id, screen_hash, 'screen', called);
  return true;
end $$;

-- Those that a signed-in person began, the newest first; and the way back into one of them from another machine.
create function wall.my_gatherings(before uuid, most integer) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(m), '[]') from (select g.id, g.kind, g.code, g.title, g.language, g.created_at as "createdAt",
      g.ended_at as "endedAt", g.partnership_id as "partnershipId" from byg.gathering g
    where g.host_person = wall.person() and g.id < before order by g.id desc limit least(most, 200)) as m
$$;

create function wall.host_again(wanted uuid, hash bytea) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update byg.gathering_seat s set token_hash = hash where s.id = (select c.id from byg.gathering_seat c
      join byg.gathering g on g.id = c.gathering_id where g.id = wanted and g.host_person = wall.person()
      and g.ends_at > now() and c.role = 'host' and c.left_at is null order by c.id limit 1) returning true
$$;

-- What a finished gathering leaves to the partnership that it was held for: what was shown, and what belongs to all.
create function wall.partnership_gatherings(room uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(m), '[]') from (select g.id, g.kind, g.title, g.language, g.created_at as "createdAt", g.ended_at as "endedAt"
    from byg.gathering g where g.partnership_id = room and g.ended_at is not null
      and room = any (array(select wall.seen_partnerships())) order by g.id desc limit 200) as m
$$;

create function wall.gathering_record(wanted uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'gathering', jsonb_build_object('id', g.id, 'kind', g.kind, 'code', g.code, 'language', g.language, 'title', g.title,
      'plan', g.plan, 'place', g.place, 'openStep', null, 'shown', g.shown, 'revision', g.revision,
      'partnershipId', g.partnership_id, 'createdAt', g.created_at, 'endsAt', g.ends_at, 'endedAt', g.ended_at, 'now', now()),
    'me', null,
    'seats', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'role', s.role, 'name', s.name, 'enteredBy', s.entered_by,
        'here', s.left_at is null, 'secret', null) order by s.id), '[]') from byg.gathering_seat s where s.gathering_id = g.id),
    'entries', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'seatId', e.seat_id, 'step', e.step, 'kind', e.kind,
        'data', e.data, 'at', e.at, 'revision', e.revision) order by e.id), '[]') from byg.gathering_entry e
      where e.gathering_id = g.id and (e.step = any (g.shown) or e.kind in ('parking', 'group', 'decision', 'action', 'note'))),
    'counts', '[]'::jsonb)
  from byg.gathering g where g.id = wanted and g.ended_at is not null
    and (g.host_person = wall.person() or g.partnership_id = any (array(select wall.seen_partnerships())))
$$;

grant execute on function wall.begin_gathering, wall.gathering_by_code, wall.join_gathering, wall.gathering_view,
  wall.put_gathering_entry, wall.drop_gathering_entry, wall.move_gathering, wall.deal_gathering, wall.hand_over_gathering,
  wall.leave_gathering, wall.open_gathering_screen, wall.my_gatherings, wall.host_again, wall.partnership_gatherings,
  wall.gathering_record to :"app";

-- Ninety days after a gathering ran out its people and what they wrote are gone; one that a partnership holds keeps
-- what was written and loses the names.
create function wall.sweep_gatherings() returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  swept integer;
begin
  update byg.gathering_seat s set name = '–', token_hash = null from byg.gathering g
    where g.id = s.gathering_id and g.partnership_id is not null and coalesce(g.ended_at, g.ends_at) < now() - interval '90 days'
      and s.name <> '–';
  delete from byg.gathering g where g.partnership_id is null and coalesce(g.ended_at, g.ends_at) < now() - interval '90 days';
  get diagnostics swept = row_count;
  return swept;
end $$;
grant execute on function wall.sweep_gatherings to :"keeper";
