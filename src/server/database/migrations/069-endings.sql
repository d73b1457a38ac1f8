-- A good ending: why, who keeps what, thanks, and a yes of every party. The last yes ends the partnership.

create table byg.ending (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  state text not null default 'preparing' check (state in ('preparing', 'ended', 'reopened', 'given-up')),
  reason text check (reason in ('ran-out', 'goal-reached', 'not-working', 'changed')),
  words text not null default '' check (char_length(words) <= 2000),
  thanks_da text not null default '' check (char_length(thanks_da) <= 4000),
  thanks_en text not null default '' check (char_length(thanks_en) <= 4000),
  -- The day names and addresses of those who came by link are taken out.
  forget_on date,
  forgotten_at timestamptz,
  -- Open promises that are kept although the partnership ends; the rest lapse.
  carried uuid[] not null default '{}' check (cardinality(carried) <= 200),
  case_choice text check (case_choice in ('drafted', 'declined')),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null default wall.asker() references byg.person,
  ended_at timestamptz,
  reopened_at timestamptz
);
create unique index ending_one_living on byg.ending (partnership_id) where state in ('preparing', 'ended');
create index ending_by_room on byg.ending (partnership_id, id desc);

create table byg.ending_line (
  id uuid primary key,
  ending_id uuid not null references byg.ending,
  kind text not null check (kind in ('product', 'name', 'data', 'rights', 'other')),
  what text not null check (char_length(what) between 1 and 200),
  -- Null for all together.
  keeper_party_id uuid references byg.party,
  terms text not null default '' check (char_length(terms) <= 500),
  from_on date,
  removed boolean not null default false,
  revision integer not null default 1
);
create index ending_line_by_ending on byg.ending_line (ending_id, id);

create table byg.ending_line_yes (
  line_id uuid not null references byg.ending_line,
  party_id uuid not null references byg.party,
  party_name text not null default '',
  revision integer not null,
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  at timestamptz not null default now(),
  primary key (line_id, party_id)
);

create table byg.ending_yes (
  ending_id uuid not null references byg.ending,
  kind text not null check (kind in ('end', 'reopen')),
  party_id uuid not null references byg.party,
  party_name text not null default '',
  -- The ending as it was read; 0 when the yes was taken back.
  revision integer not null,
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  at timestamptz not null default now(),
  primary key (ending_id, kind, party_id)
);
create trigger sign_line before insert or update on byg.ending_line_yes for each row execute function wall.sign_line();
create trigger sign_line before insert or update on byg.ending_yes for each row execute function wall.sign_line();

do $$
declare
  kept text;
begin
  foreach kept in array array['ending', 'ending_line', 'ending_line_yes', 'ending_yes'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.ending, byg.ending_line, byg.ending_line_yes, byg.ending_yes to :"app";
grant insert (id, partnership_id) on byg.ending to :"app";
grant update (reason, words, thanks_da, thanks_en, forget_on, carried, case_choice, state, revision) on byg.ending to :"app";
grant insert (id, ending_id, kind, what, keeper_party_id, terms, from_on) on byg.ending_line to :"app";
grant update (kind, what, keeper_party_id, terms, from_on, removed, revision) on byg.ending_line to :"app";
grant insert (line_id, party_id, revision), update (revision, person_id, at) on byg.ending_line_yes to :"app";
grant insert (ending_id, kind, party_id, revision), update (revision, person_id, at) on byg.ending_yes to :"app";

create function wall.room_of_ending(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from byg.ending where id = wanted
$$;
create function wall.ending_of_line(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ending_id from byg.ending_line where id = wanted
$$;
-- Endings that the asker may write in.
create function wall.endings_for_all() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.ending where state = 'preparing' and partnership_id in (select wall.partnerships_for('answer'))
$$;
-- Parties that the asker speaks for with mandate, also when the partnership has ended and nothing else is written.
create function wall.speaking_parties() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.party_id from wall.seats() s left join byg.capability c on s.by_link and c.party_id = s.party_id
    and c.confirmed_person_id = wall.asker() and c.revoked_at is null and c.expires_at > now()
    where s.mandate and (not s.by_link or 'accept' = any (c.scope))
$$;

create policy ending_read on byg.ending for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy ending_add on byg.ending for insert to :"app" with check (
  created_by = (select wall.asker()) and state = 'preparing'
  and partnership_id = any (array(select wall.partnerships_for('answer'))));
-- Written by every party alike. Given up by any: what all must want, one can stop. Ended by the database alone.
create policy ending_change on byg.ending for update to :"app"
  using (id = any (array(select wall.endings_for_all())))
  with check (state in ('preparing', 'given-up'));
create policy ending_line_read on byg.ending_line for select to :"app"
  using (wall.room_of_ending(ending_id) = any (array(select wall.seen_partnerships())));
create policy ending_line_add on byg.ending_line for insert to :"app" with check (
  ending_id = any (array(select wall.endings_for_all()))
  and (keeper_party_id is null or wall.partnership_of(keeper_party_id) = wall.room_of_ending(ending_id)));
create policy ending_line_change on byg.ending_line for update to :"app"
  using (ending_id = any (array(select wall.endings_for_all())))
  with check (keeper_party_id is null or wall.partnership_of(keeper_party_id) = wall.room_of_ending(ending_id));
create policy ending_line_yes_read on byg.ending_line_yes for select to :"app"
  using (wall.room_of_ending(wall.ending_of_line(line_id)) = any (array(select wall.seen_partnerships())));
create policy ending_line_yes_add on byg.ending_line_yes for insert to :"app" with check (
  person_id = (select wall.asker()) and party_id = any (array(select wall.parties_for('answer')))
  and wall.ending_of_line(line_id) = any (array(select wall.endings_for_all()))
  and wall.partnership_of(party_id) = wall.room_of_ending(wall.ending_of_line(line_id)));
create policy ending_line_yes_change on byg.ending_line_yes for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer')))
    and wall.ending_of_line(line_id) = any (array(select wall.endings_for_all())))
  with check (person_id = (select wall.asker()));
create policy ending_yes_read on byg.ending_yes for select to :"app"
  using (wall.room_of_ending(ending_id) = any (array(select wall.seen_partnerships())));
create policy ending_yes_add on byg.ending_yes for insert to :"app" with check (
  person_id = (select wall.asker()) and party_id = any (array(select wall.speaking_parties()))
  and wall.partnership_of(party_id) = wall.room_of_ending(ending_id));
create policy ending_yes_change on byg.ending_yes for update to :"app"
  using (party_id = any (array(select wall.speaking_parties())))
  with check (person_id = (select wall.asker()));

-- Whoever ends or opens again waits for everybody who is writing in the room, and they for it.
create function wall.hold_room(room uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('room ' || room::text, 0))
$$;
create function wall.hold_own_room(room uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if room not in (select wall.seen_partnerships()) then return false; end if;
  perform wall.hold_room(room);
  return true;
end $$;

-- A yes is for the ending as it stands. One person does not speak for two parties, unless the other has nobody else.
create function wall.guard_ending_yes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e byg.ending;
begin
  perform wall.hold_room(wall.room_of_ending(new.ending_id));
  select * into e from byg.ending where id = new.ending_id;
  if e.state <> (case new.kind when 'end' then 'preparing' else 'ended' end) then
    raise insufficient_privilege using message = 'the ending has moved on';
  end if;
  if new.revision not in (0, e.revision) then
    raise insufficient_privilege using message = 'the ending is not what was read';
  end if;
  if new.revision <> 0 and exists (select from byg.ending_yes y where y.ending_id = e.id and y.kind = new.kind
        and y.party_id <> new.party_id and y.person_id = new.person_id and y.revision = e.revision)
      and exists (select from wall.living_seats(new.party_id) s where s.mandate and s.person_id <> new.person_id) then
    raise insufficient_privilege using message = 'one person does not speak for two parties';
  end if;
  return new;
end $$;
create trigger guard_ending_yes before insert or update on byg.ending_yes
  for each row execute function wall.guard_ending_yes();

-- What still stands in the way: parties that have not said yes, and lines that they have not agreed on.
create function wall.ending_waits_for(wanted uuid, of_kind text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id from byg.ending e join byg.party p on p.partnership_id = e.partnership_id and p.left_at is null
    where e.id = wanted and exists (select from wall.living_seats(p.id))
      and not exists (select from byg.ending_yes y where y.ending_id = e.id and y.kind = of_kind
        and y.party_id = p.id and y.revision = e.revision)
$$;
create function wall.ending_line_waits(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.ending e join byg.ending_line l on l.ending_id = e.id and not l.removed
    join byg.party p on p.partnership_id = e.partnership_id and p.left_at is null
    where e.id = wanted and exists (select from wall.living_seats(p.id))
      and not exists (select from byg.ending_line_yes y where y.line_id = l.id and y.party_id = p.id
        and y.revision = l.revision))
$$;

create function wall.settle_ending(room uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  e byg.ending;
  by_party uuid;
  lapsed integer;
begin
  perform wall.hold_room(room);
  select * into e from byg.ending where partnership_id = room and state in ('preparing', 'ended');
  select y.party_id into by_party from byg.ending_yes y where y.ending_id = e.id and y.revision = e.revision
    and y.kind = case e.state when 'preparing' then 'end' else 'reopen' end order by y.at desc limit 1;
  if by_party is null or exists (select from wall.ending_waits_for(e.id,
      (case e.state when 'preparing' then 'end' else 'reopen' end))) then return; end if;
  if e.state = 'preparing' then
    if e.reason is null or wall.ending_line_waits(e.id) then return; end if;
    with lapsing as (update byg.promise set state = 'lapsed', offer_party_id = null, offer_person_id = null,
        revision = revision + 1 where partnership_id = room and state = 'open' and id <> all (e.carried) returning id),
      told as (insert into byg.promise_change (id, promise_id, kind, party_id)
        select wall.time_id(), id, 'lapsed', by_party from lapsing returning 1)
      select count(*) into lapsed from told;
    update byg.handover set state = 'called-off', revision = revision + 1 where partnership_id = room and state = 'open';
    update byg.ending set state = 'ended', ended_at = now() where id = e.id;
    update byg.partnership set state = 'ended', revision = revision + 1 where id = room;
  else
    update byg.ending set state = 'reopened', reopened_at = now() where id = e.id;
    update byg.partnership p set revision = revision + 1, state = case
        when exists (select from byg.agreement a join byg.agreement_version v on v.agreement_id = a.id
          where a.partnership_id = room and v.state = 'accepted') then 'agreed'
        when exists (select from byg.phase_road r where r.partnership_id = room and r.current not in ('explore', 'find'))
          then 'building' else 'exploring' end where id = room;
  end if;
  insert into byg.history_event (id, partnership_id, kind, details, party_id)
    values (wall.time_id(), room, case e.state when 'preparing' then 'partnership-ended' else 'partnership-reopened' end,
      jsonb_build_object('reason', e.reason, 'lapsed', coalesce(lapsed, 0)), by_party);
end $$;
create function wall.settle_said() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform wall.settle_ending(wall.room_of_ending(new.ending_id));
  return null;
end $$;
create trigger settle_said after insert or update on byg.ending_yes for each row execute function wall.settle_said();
-- The last line that was waited for may be agreed on after everybody has said yes.
create function wall.settle_agreed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform wall.settle_ending(wall.room_of_ending(wall.ending_of_line(new.line_id)));
  return null;
end $$;
create trigger settle_agreed after insert or update on byg.ending_line_yes for each row execute function wall.settle_agreed();
-- A party that leaves in the middle is waited for no more. It keeps what it was promised: the lines stand.
create function wall.leave_ending() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform wall.settle_ending(new.partnership_id);
  return null;
end $$;
create trigger leave_ending after update of left_at on byg.party
  for each row when (old.left_at is null and new.left_at is not null) execute function wall.leave_ending();

create function wall.ending_standing(wanted uuid) returns table (waits uuid[], lines_wait boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select wall.ending_waits_for(e.id, case e.state when 'ended' then 'reopen' else 'end' end)),
      wall.ending_line_waits(e.id)
    from byg.ending e where e.id = wanted and e.partnership_id in (select wall.seen_partnerships())
$$;
-- Endings that wait for a yes of the asker's party: to the whole where all else is there, and to open again.
create function wall.endings_waiting() returns table (kind text, id uuid, partnership_id uuid, partnership_name text, party_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct on (e.id) case e.state when 'ended' then 'ending-reopen' else 'ending-say' end, e.id, e.partnership_id, r.name, o.name
    from byg.ending e join byg.party p on p.partnership_id = e.partnership_id
    join byg.partnership r on r.id = e.partnership_id join byg.organisation o on o.id = p.organisation_id
    where e.state in ('preparing', 'ended') and p.id in (select wall.speaking_parties())
      and p.id in (select wall.ending_waits_for(e.id, case e.state when 'ended' then 'reopen' else 'end' end))
      and exists (select from byg.ending_yes y where y.ending_id = e.id and y.revision = e.revision
        and y.kind = case e.state when 'ended' then 'reopen' else 'end' end)
    order by e.id, p.position limit 100
$$;

grant execute on function wall.room_of_ending, wall.ending_of_line, wall.endings_for_all, wall.speaking_parties,
  wall.hold_own_room, wall.ending_standing, wall.endings_waiting to :"app";
