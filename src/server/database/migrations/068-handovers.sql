-- Hand-overs: somebody leaves, somebody takes over, and every party says that it knows.

-- Ids that the database makes itself lie in time like all others (UUID of version 7).
create function wall.time_id() returns uuid
  language sql volatile set search_path = pg_catalog, pg_temp as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid
$$;

create table byg.handover (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  party_id uuid not null references byg.party,
  leaver_id uuid not null references byg.person,
  -- Who takes over: somebody with a seat, or whoever comes by this link.
  successor_id uuid references byg.person,
  capability_id uuid references byg.capability,
  leaves_on date,
  -- What the new person has been through.
  walked text[] not null default '{}' check (cardinality(walked) <= 20),
  state text not null default 'open' check (state in ('open', 'done', 'called-off')),
  moved integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null default wall.asker() references byg.person,
  done_at timestamptz,
  check (successor_id is null or capability_id is null),
  check (successor_id <> leaver_id)
);
create unique index handover_once on byg.handover (party_id, leaver_id) where state = 'open';
create index handover_by_room on byg.handover (partnership_id, id desc);

-- What is written nowhere else; the party's own, which no other party reads.
create table byg.handover_note (
  handover_id uuid primary key references byg.handover,
  party_id uuid not null references byg.party,
  answers jsonb not null check (jsonb_typeof(answers) = 'object' and octet_length(answers::text) <= 40000),
  revision integer not null default 1
);

create table byg.handover_yes (
  handover_id uuid not null references byg.handover,
  party_id uuid not null references byg.party,
  party_name text not null default '',
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  at timestamptz not null default now(),
  primary key (handover_id, party_id)
);
create trigger sign_line before insert on byg.handover_yes for each row execute function wall.sign_line();
create trigger handover_yes_stays before update or delete on byg.handover_yes
  for each row execute function wall.refuse_change();

do $$
declare
  kept text;
begin
  foreach kept in array array['handover', 'handover_note', 'handover_yes'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.handover, byg.handover_note, byg.handover_yes to :"app";
grant insert (id, partnership_id, party_id, leaver_id, leaves_on) on byg.handover to :"app";
grant update (successor_id, capability_id, leaves_on, walked, state, revision) on byg.handover to :"app";
grant insert (handover_id, party_id, answers), update (answers, revision) on byg.handover_note to :"app";
grant insert (handover_id, party_id) on byg.handover_yes to :"app";

-- Who can speak for a party today: an own seat, or one by a link that still holds.
create function wall.living_seats(party uuid) returns table (person_id uuid, mandate boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.person_id, s.mandate from byg.party_person s join byg.party p on p.id = s.party_id and p.left_at is null
    left join byg.capability c on c.id = s.capability_id
    where s.party_id = party and s.ended_at is null
      and (s.capability_id is null or (c.revoked_at is null and c.expires_at > now()))
$$;
create function wall.sits_for(person uuid, party uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from wall.living_seats(party) s where s.person_id = person)
$$;
-- Who takes over, while that person has a seat; null before somebody is named, and until a link is used.
create function wall.successor_of(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.person_id from byg.handover h left join byg.capability c on c.id = h.capability_id
    cross join lateral wall.living_seats(h.party_id) s
    where h.id = wanted and s.person_id = coalesce(h.successor_id, c.confirmed_person_id)
      and s.person_id <> h.leaver_id
$$;
create function wall.room_of_handover(wanted uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from byg.handover where id = wanted
$$;
create function wall.link_of_party(wanted uuid, party uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.capability where id = wanted and party_id = party)
$$;
-- Said for the party that is handed over by the new person alone; for another by anybody but the two it is about.
create function wall.may_confirm_handover(wanted uuid, party uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.handover h where h.id = wanted and h.state = 'open'
    and wall.partnership_of(party) = h.partnership_id and party in (select wall.parties_for('answer'))
    and case when party = h.party_id then wall.asker() = wall.successor_of(wanted)
      else wall.asker() <> h.leaver_id and wall.asker() is distinct from wall.successor_of(wanted) end)
$$;

create policy handover_read on byg.handover for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy handover_add on byg.handover for insert to :"app" with check (
  created_by = (select wall.asker()) and party_id = any (array(select wall.parties_for('answer')))
  and wall.partnership_of(party_id) = partnership_id and wall.sits_for(leaver_id, party_id));
-- Kept by the party's own; that it is done is said by the database, when everybody has confirmed.
create policy handover_change on byg.handover for update to :"app"
  using (state = 'open' and party_id = any (array(select wall.parties_for('answer'))))
  with check (state in ('open', 'called-off')
    and (successor_id is null or wall.sits_for(successor_id, party_id))
    and (capability_id is null or wall.link_of_party(capability_id, party_id)));
create policy handover_note_read on byg.handover_note for select to :"app"
  using (party_id = any (array(select wall.parties_for('read'))));
create policy handover_note_add on byg.handover_note for insert to :"app" with check (
  party_id = any (array(select wall.parties_for('answer')))
  and exists (select from byg.handover h where h.id = handover_id and h.party_id = handover_note.party_id and h.state = 'open'));
create policy handover_note_change on byg.handover_note for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer'))));
create policy handover_yes_read on byg.handover_yes for select to :"app"
  using (wall.room_of_handover(handover_id) = any (array(select wall.seen_partnerships())));
create policy handover_yes_add on byg.handover_yes for insert to :"app" with check (
  person_id = (select wall.asker()) and wall.may_confirm_handover(handover_id, party_id));

-- Those that a hand-over still waits for: a party where nobody but the two it is about has a seat is not waited for.
create function wall.handover_waits_for(wanted uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id from byg.handover h join byg.party p on p.partnership_id = h.partnership_id and p.left_at is null
    where h.id = wanted and h.state = 'open'
      and not exists (select from byg.handover_yes y where y.handover_id = h.id and y.party_id = p.id)
      and (p.id = h.party_id or exists (select from wall.living_seats(p.id) s
        where s.person_id <> h.leaver_id and s.person_id is distinct from wall.successor_of(h.id)))
$$;

-- With the last yes, whoever says it: promises and risks in the leaver's name move, the new person is the contact.
create function wall.settle_handover(wanted uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  h byg.handover;
  heir uuid;
  moves uuid[];
begin
  select * into h from byg.handover where id = wanted and state = 'open' for update;
  heir := (select y.person_id from byg.handover_yes y where y.handover_id = wanted and y.party_id = h.party_id);
  if heir is null or exists (select from wall.handover_waits_for(wanted)) then return; end if;
  with moving as (update byg.promise set owner_id = heir, revision = revision + 1
      where partnership_id = h.partnership_id and party_id = h.party_id and owner_id = h.leaver_id and state = 'open'
      returning id)
    select coalesce(array_agg(id), '{}') into moves from moving;
  insert into byg.promise_change (id, promise_id, kind, to_party_id, party_id, person_id)
    select wall.time_id(), moved, 'taken', h.party_id, h.party_id, heir from unnest(moves) moved;
  update byg.risk set owner_id = heir, revision = revision + 1
    where partnership_id = h.partnership_id and owner_party_id = h.party_id and owner_id = h.leaver_id and state = 'open';
  update byg.party_person set role = 'contact' where party_id = h.party_id and person_id = heir and ended_at is null
    and exists (select from byg.party_person l where l.party_id = h.party_id and l.person_id = h.leaver_id and l.role = 'contact');
  update byg.party_person set role = 'member' where party_id = h.party_id and person_id = h.leaver_id and role = 'contact';
  update byg.handover set state = 'done', done_at = now(), moved = cardinality(moves), revision = revision + 1 where id = wanted;
  insert into byg.history_event (id, partnership_id, kind, details, party_id)
    select wall.time_id(), h.partnership_id, 'handover-done', jsonb_build_object('from', l.name, 'to', n.name,
      'moved', cardinality(moves)), h.party_id
    from byg.person l, byg.person n where l.id = h.leaver_id and n.id = heir;
end $$;
create function wall.settle_confirmed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform wall.settle_handover(new.handover_id);
  return null;
end $$;
-- Two who confirm in the same moment wait for each other, so that the second sees the first.
create function wall.hold_handover() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from byg.handover where id = new.handover_id and state = 'open' for update;
  if not found then raise insufficient_privilege using message = 'the hand-over is not open'; end if;
  return new;
end $$;
create trigger hold_handover before insert on byg.handover_yes for each row execute function wall.hold_handover();
create trigger settle_confirmed after insert on byg.handover_yes for each row execute function wall.settle_confirmed();

-- A party that leaves is waited for no more, and hands nothing over.
create function wall.leave_handovers() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  waiting uuid;
begin
  update byg.handover set state = 'called-off', revision = revision + 1 where party_id = new.id and state = 'open';
  for waiting in select id from byg.handover where partnership_id = new.partnership_id and state = 'open' order by id loop
    perform wall.settle_handover(waiting);
  end loop;
  return null;
end $$;
create trigger leave_handovers after update of left_at on byg.party
  for each row when (old.left_at is null and new.left_at is not null) execute function wall.leave_handovers();

-- What waits for the asker: to name somebody, to take over, to say that one knows.
create function wall.handovers_waiting() returns table (kind text, id uuid, leaver_name text, leaves_on date,
    partnership_id uuid, partnership_name text, party_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as materialized (select party_id from wall.seats() where 'answer' = any (scope)), due as (
    select case when h.party_id = m.party_id then
        case when wall.successor_of(h.id) is null and h.capability_id is null then 'handover-name'
          when wall.successor_of(h.id) = wall.asker() then 'handover-take' end
      else 'handover-confirm' end as kind, h.*, m.party_id as for_party
      from byg.handover h join byg.party p on p.partnership_id = h.partnership_id join mine m on m.party_id = p.id
      where h.state = 'open' and m.party_id in (select wall.handover_waits_for(h.id))
        and (h.party_id = m.party_id or (wall.asker() <> h.leaver_id and wall.asker() is distinct from wall.successor_of(h.id))))
  select due.kind, due.id, l.name, due.leaves_on, due.partnership_id, r.name, o.name
    from due join byg.partnership r on r.id = due.partnership_id and r.state <> 'ended'
    join byg.person l on l.id = due.leaver_id
    join byg.party y on y.id = due.for_party join byg.organisation o on o.id = y.organisation_id
    where due.kind is not null order by due.leaves_on nulls last, due.id limit 100
$$;

-- Who reads a hand-over may know who takes over and for whom it waits.
create function wall.handover_standing(wanted uuid) returns table (successor uuid, waits uuid[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wall.successor_of(wanted), array(select wall.handover_waits_for(wanted))
    where wall.room_of_handover(wanted) in (select wall.seen_partnerships())
$$;

grant execute on function wall.sits_for, wall.link_of_party, wall.room_of_handover, wall.may_confirm_handover,
  wall.handovers_waiting, wall.handover_standing to :"app";
