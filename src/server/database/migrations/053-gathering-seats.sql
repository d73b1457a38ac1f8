-- A large screen has a code of its own, which gives its machine a seat that reads what all may see and writes nothing.
-- Whoever leads can take a seat away, and everybody can leave their own; somebody who leads is always left.

alter table byg.gathering add column screen_code text check (screen_code ~ '^[2-9A-HJKMNP-TV-Z]{6}$');
create unique index gathering_by_screen_code on byg.gathering (screen_code) where ended_at is null;

create or replace function wall.begin_gathering(begun jsonb, host uuid, hash bytea) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  room uuid := (begun->>'partnershipId')::uuid;
begin
  if room is not null and room not in (select wall.partnerships_for('answer')) then return false; end if;
  if exists (select from byg.gathering where screen_code = begun->>'code' and ended_at is null) then return false; end if;
  insert into byg.gathering (id, kind, code, language, title, plan, place, host_person, partnership_id, ends_at)
    values ((begun->>'id')::uuid, begun->>'kind', begun->>'code', begun->>'language', begun->>'title', begun->'plan',
      begun->'place', wall.person(), room, (begun->>'endsAt')::timestamptz) on conflict do nothing;
  if not found then return false; end if;
  insert into byg.gathering_seat (id, gathering_id, token_hash, role, name)
    values (host, (begun->>'id')::uuid, hash, 'host', begun->>'hostName');
  return true;
end $$;

create or replace function wall.gathering_by_code(asked text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('id', id, 'kind', kind, 'title', title, 'language', language, 'screen', code <> asked)
    from byg.gathering where asked in (code, screen_code) and ended_at is null and ends_at > now()
    order by code <> asked limit 1
$$;

-- A seat for oneself, for somebody without a device (`by` given), or for a large screen (by its own code). The
-- gathering's row is locked, so that the last seat is given once.
create or replace function wall.join_gathering(asked text, seat uuid, called text, hash bytea, by bytea) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  place uuid;
  screen boolean;
  neighbour byg.gathering_seat;
begin
  select id, code <> asked into place, screen from byg.gathering
    where asked in (code, screen_code) and ended_at is null and ends_at > now() order by code <> asked limit 1 for update;
  if place is null then return 'no-such-gathering'; end if;
  if exists (select from byg.gathering_seat where id = seat and gathering_id = place) then return 'joined'; end if;
  if (select count(*) >= case when screen then 10 else 120 end from byg.gathering_seat
      where gathering_id = place and (role = 'screen') = screen) then return 'gathering-full'; end if;
  if by is not null then
    neighbour := wall.gathering_seat_of(by);
    if neighbour.id is null or neighbour.gathering_id <> place or neighbour.role = 'screen' or screen
      then return 'not-yours'; end if;
  end if;
  insert into byg.gathering_seat (id, gathering_id, token_hash, entered_by, role, name)
    values (seat, place, hash, neighbour.id, case when screen then 'screen' else 'member' end, called);
  if not screen then perform wall.gathering_changed(place); end if;
  return 'joined';
end $$;

create or replace function wall.gathering_view(hash bytea) returns jsonb
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
      'endsAt', whole.ends_at, 'endedAt', whole.ended_at, 'now', clock_timestamp(),
      'screenCode', case when me.role = 'host' and whole.ended_at is null then whole.screen_code end),
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

-- The code for a large screen, by the host: the one there is, or this one. Null when the code is somebody else's.
drop function wall.open_gathering_screen(bytea, uuid, text, bytea);
create function wall.open_gathering_screen(hash bytea, wanted text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me byg.gathering_seat := wall.gathering_seat_of(hash);
  given text;
begin
  if me.role is distinct from 'host' or exists (select from byg.gathering where code = wanted and ended_at is null)
    then return null; end if;
  update byg.gathering g set screen_code = coalesce(g.screen_code, wanted)
    where g.id = me.gathering_id and g.ended_at is null
      and not exists (select from byg.gathering o where o.screen_code = wanted and o.ended_at is null and o.id <> g.id)
    returning screen_code into given;
  if given is not null then perform wall.gathering_changed(me.gathering_id); end if;
  return given;
end $$;
grant execute on function wall.open_gathering_screen to :"app";

create or replace function wall.hand_over_gathering(hash bytea, seat uuid, shared boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me byg.gathering_seat := wall.gathering_seat_of(hash);
begin
  -- One change of who leads at a time: it is asked again who asks, once nobody else is at it.
  perform from byg.gathering g where g.id = me.gathering_id for update;
  me := wall.gathering_seat_of(hash);
  if me.role is distinct from 'host' or me.id = seat then return false; end if;
  update byg.gathering_seat s set role = 'host' where s.id = seat and s.gathering_id = me.gathering_id
    and s.left_at is null and s.token_hash is not null and s.role = 'member';
  if not found then return false; end if;
  if not shared then update byg.gathering_seat s set role = 'member' where s.id = me.id; end if;
  perform wall.gathering_changed(me.gathering_id);
  return true;
end $$;

-- One's own seat, that of somebody one writes for, or anybody's by whoever leads; never the last one that leads. Those
-- whom the seat wrote for are written for by whoever leads from then on. What was written stays.
create or replace function wall.leave_gathering(hash bytea, seat uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  me byg.gathering_seat := wall.gathering_seat_of(hash);
  heir uuid;
begin
  perform from byg.gathering g where g.id = me.gathering_id and g.ended_at is null for update;
  if not found then return false; end if;
  me := wall.gathering_seat_of(hash);
  select s.id into heir from byg.gathering_seat s where s.gathering_id = me.gathering_id and s.role = 'host'
    and s.left_at is null and s.id <> seat order by s.id = me.id desc, s.id limit 1;
  update byg.gathering_seat s set left_at = now() where s.id = seat and s.gathering_id = me.gathering_id
    and s.left_at is null and heir is not null and (s.id = me.id or s.entered_by = me.id or me.role = 'host');
  if not found then return false; end if;
  update byg.gathering_seat s set entered_by = heir where s.entered_by = seat;
  perform wall.gathering_changed(me.gathering_id);
  return true;
end $$;
