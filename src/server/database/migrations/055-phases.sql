-- The twelve phases of a partnership: its place in each, who has ticked what, and what a leader has said at a gate.
-- An organisation may have a plan of its own; a plan is never changed, so that running partnerships keep theirs.

create table byg.phase_plan (
  id uuid primary key,
  organisation_id uuid not null references byg.organisation,
  number integer not null check (number between 1 and 1000),
  content jsonb not null check (octet_length(content::text) <= 200000),
  -- False for a version that goes back to the product's own plan.
  own boolean not null default true,
  created_at timestamptz not null default now(),
  created_by uuid not null default wall.person() references byg.person,
  unique (organisation_id, number)
);

-- One row for each partnership, so that two who move at once meet at one revision; no row stands for the beginning.
create table byg.phase_road (
  partnership_id uuid primary key references byg.partnership,
  plan_id uuid references byg.phase_plan,
  current text not null default 'explore' check (current in ('explore', 'find', 'build', 'plan', 'lead', 'resource',
    'deliver', 'measure', 'review', 'adjust', 'anchor', 'finish')),
  current_since timestamptz not null default now(),
  places jsonb not null default '{}' check (jsonb_typeof(places) = 'object' and octet_length(places::text) <= 20000),
  revision integer not null default 1,
  -- The current one is under way as long as any is.
  check (not places @? '$.* ? (@.state == "under-way")' or places -> current is null
    or places -> current ->> 'state' = 'under-way')
);
create index phase_road_by_plan on byg.phase_road (plan_id) where plan_id is not null;

create table byg.phase_tick (
  partnership_id uuid not null references byg.partnership,
  phase text not null check (phase ~ '^[a-z]{1,20}$'),
  kind text not null check (kind in ('task', 'criterion')),
  line text not null check (line ~ '^[a-zA-Z0-9-]{1,40}$'),
  party_id uuid not null references byg.party,
  ticked boolean not null default true,
  -- What every party must tick; asked for on the person's list when another party has ticked it.
  shared boolean not null default false,
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  primary key (partnership_id, phase, kind, line, party_id)
);
create index phase_tick_by_party on byg.phase_tick (party_id);

create table byg.phase_gate (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  phase text not null check (phase in ('explore', 'resource', 'review', 'finish')),
  round integer not null check (round between 0 and 10000),
  kind text not null check (kind in ('asked', 'approved', 'not-yet')),
  note text not null default '' check (char_length(note) <= 1000),
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default ''
);
create index phase_gate_by_partnership on byg.phase_gate (partnership_id, id desc);

do $$
declare
  kept text;
begin
  foreach kept in array array['phase_plan', 'phase_road', 'phase_tick', 'phase_gate'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

-- Partnerships at whose gates the asker says yes or not yet: as director of the organisation that leads.
create function wall.directed_partnerships() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select partnership_id from byg.party where lead and left_at is null
    and organisation_id = any (array(select wall.organisations_as('director')))
$$;

-- Who can say yes, by name, for everyone in the room: nobody should have to guess whom they wait for.
create function wall.gate_keepers(wanted uuid) returns table (organisation_name text, person_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.name, h.name from byg.party p join byg.organisation o on o.id = p.organisation_id
    left join byg.membership m on m.organisation_id = o.id and m.ended_at is null and 'director' = any (m.roles)
    left join byg.person h on h.id = m.person_id
    where p.partnership_id = wanted and p.lead and wanted = any (array(select wall.seen_partnerships()))
    order by h.name limit 20
$$;

grant select on byg.phase_plan, byg.phase_road, byg.phase_tick, byg.phase_gate to :"app";
grant insert (id, organisation_id, number, content, own) on byg.phase_plan to :"app";
grant insert (partnership_id, plan_id, current, current_since, places) on byg.phase_road to :"app";
grant update (current, current_since, places, revision) on byg.phase_road to :"app";
grant insert (partnership_id, phase, kind, line, party_id, ticked, shared) on byg.phase_tick to :"app";
grant update (ticked, shared, at, person_id) on byg.phase_tick to :"app";
grant insert (id, partnership_id, phase, round, kind, note) on byg.phase_gate to :"app";

-- An organisation's plans are read by its people, and by everyone in a partnership that runs by one.
create policy phase_plan_read on byg.phase_plan for select to :"app" using (
  organisation_id = any (array(select wall.organisations_as(variadic '{}')))
  or id = any (array(select r.plan_id from byg.phase_road r)));
create policy phase_plan_add on byg.phase_plan for insert to :"app" with check (
  created_by = (select wall.person())
  and organisation_id = any (array(select wall.organisations_as('partnership-lead', 'network-lead', 'director', 'administrator'))));

-- Read by all in the room; the lead keeps things moving.
create policy phase_road_read on byg.phase_road for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy phase_road_add on byg.phase_road for insert to :"app"
  with check (plan_id is null and partnership_id = any (array(select wall.led_partnerships())));
create policy phase_road_change on byg.phase_road for update to :"app"
  using (partnership_id = any (array(select wall.led_partnerships())));

-- Every party ticks for itself alone.
create policy phase_tick_read on byg.phase_tick for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy phase_tick_add on byg.phase_tick for insert to :"app" with check (
  person_id = (select wall.asker()) and party_id = any (array(select wall.parties_for('answer')))
  and wall.partnership_of(party_id) = partnership_id);
create policy phase_tick_change on byg.phase_tick for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer'))))
  with check (person_id = (select wall.asker()));

-- The lead asks, the director answers.
create policy phase_gate_read on byg.phase_gate for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy phase_gate_add on byg.phase_gate for insert to :"app" with check (
  person_id = (select wall.asker()) and (
    (kind = 'asked' and partnership_id = any (array(select wall.led_partnerships())))
    or (kind <> 'asked' and partnership_id = any (array(select wall.directed_partnerships())))));

-- A phase that is closed is not ticked: who ends it and who ticks it at that moment wait for each other.
create function wall.sign_tick() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.person_name := coalesce((select name from byg.person where id = new.person_id), '');
  if (select r.places -> new.phase ->> 'state' from byg.phase_road r
      where r.partnership_id = new.partnership_id for share) in ('done', 'skipped') then
    raise insufficient_privilege using message = 'a phase that is closed is not ticked';
  end if;
  return new;
end $$;
create trigger sign_tick before insert or update on byg.phase_tick for each row execute function wall.sign_tick();

-- A director has no seat and so tells no history; what is said at a gate tells itself.
create function wall.sign_gate() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.person_name := coalesce((select name from byg.person where id = new.person_id), '');
  return new;
end $$;
create trigger sign_gate before insert on byg.phase_gate for each row execute function wall.sign_gate();
create function wall.tell_gate() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.history_event (id, partnership_id, kind, details, person_id, party_id)
    select new.id, new.partnership_id, 'gate-' || new.kind, jsonb_build_object('phase', new.phase, 'note', new.note),
      new.person_id, (select p.id from byg.party p where p.partnership_id = new.partnership_id and p.lead);
  return null;
end $$;
create trigger tell_gate after insert on byg.phase_gate for each row execute function wall.tell_gate();
create trigger phase_gate_stays before update or delete on byg.phase_gate
  for each row execute function wall.refuse_change();
create trigger phase_plan_stays before update or delete on byg.phase_plan
  for each row execute function wall.refuse_change();

-- A partnership begins with the newest plan of the organisation that leads it.
create function wall.begin_road() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.phase_road (partnership_id, plan_id)
    values (new.partnership_id, (select case when l.own then l.id end from byg.phase_plan l
      where l.organisation_id = new.organisation_id order by l.number desc limit 1))
    on conflict do nothing;
  return null;
end $$;
create trigger begin_road after insert on byg.party for each row when (new.lead) execute function wall.begin_road();

-- The one word for how far a partnership is follows its phase until an agreement is in force; an end is said apart.
create function wall.follow_road() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update byg.partnership set state = case when new.current in ('explore', 'find') then 'exploring' else 'building' end
    where id = new.partnership_id and state in ('exploring', 'building')
      and state <> case when new.current in ('explore', 'find') then 'exploring' else 'building' end;
  return null;
end $$;
create trigger follow_road after update of current on byg.phase_road
  for each row execute function wall.follow_road();

-- Those that are under way already: where their one word says they are, with nothing claimed about what came before.
insert into byg.phase_road (partnership_id, current, current_since)
  select id, case state when 'exploring' then 'explore' when 'building' then 'build' when 'agreed' then 'lead' else 'finish' end,
    created_at from byg.partnership on conflict do nothing;

grant execute on function wall.directed_partnerships, wall.gate_keepers to :"app";
