-- The portfolio: for each party one line that is the organisation's own. What the database can know by itself it
-- keeps by triggers, so that ten thousand partnerships can be sorted and leafed through by index; the rest
-- (goals, weight, effort) is written by the party's own people.

create table byg.portfolio_entry (
  party_id uuid primary key references byg.party on delete cascade,
  organisation_id uuid not null references byg.organisation,
  partnership_id uuid not null references byg.partnership,
  -- Kept by triggers.
  name text not null,
  state text not null check (state in ('exploring', 'building', 'agreed', 'ended')),
  agreement text not null default 'none' check (agreement in ('none', 'draft', 'put-forward', 'in-force')),
  last_contact_on date not null,
  ended_on date,
  left_at timestamptz,
  choice text check (choice in ('grow', 'keep', 'change', 'end')),
  snoozed_until date,
  -- Written by the party's own people: the goals of their strategy that it serves, the first the most.
  goals uuid[] not null default '{}' check (cardinality(goals) <= 6),
  groups uuid[] not null default '{}' check (cardinality(groups) <= 12),
  -- 1-5; 0 is not yet said.
  weight integer not null default 0 check (weight between 0 and 5),
  effort integer not null default 0 check (effort between 0 and 5),
  -- The goals' titles, told to the other parties; empty when they are kept to oneself.
  told text[] not null default '{}' check (cardinality(told) <= 6 and octet_length(told::text) <= 4000),
  revision integer not null default 1
);
create index portfolio_entry_by_contact on byg.portfolio_entry (organisation_id, last_contact_on, party_id)
  where left_at is null;
create index portfolio_entry_by_name on byg.portfolio_entry (organisation_id, (lower(name)) collate "da-x-icu", party_id)
  where left_at is null;
create index portfolio_entry_by_weight on byg.portfolio_entry (organisation_id, weight, party_id) where left_at is null;
create index portfolio_entry_by_effort on byg.portfolio_entry (organisation_id, effort, party_id) where left_at is null;
create index portfolio_entry_by_partnership on byg.portfolio_entry (partnership_id);

-- What was decided about a partnership, and why; a later decision stands beside it.
create table byg.portfolio_decision (
  id uuid primary key,
  party_id uuid not null references byg.party on delete cascade,
  choice text not null check (choice in ('grow', 'keep', 'change', 'end')),
  reason text not null check (char_length(reason) between 1 and 1000),
  decided_on date not null,
  again_on date,
  at timestamptz not null default now(),
  person_id uuid not null default wall.person() references byg.person,
  person_name text not null default ''
);
create index portfolio_decision_by_party on byg.portfolio_decision (party_id, id desc);

-- A partnership may be quiet for a good reason, until a day.
create table byg.quiet_reason (
  id uuid primary key,
  party_id uuid not null references byg.party on delete cascade,
  reason text not null check (char_length(reason) between 1 and 500),
  until date not null,
  at timestamptz not null default now(),
  person_id uuid not null default wall.person() references byg.person,
  person_name text not null default ''
);
create index quiet_reason_by_party on byg.quiet_reason (party_id, id desc);

do $$
declare
  kept text;
begin
  foreach kept in array array['portfolio_entry', 'portfolio_decision', 'quiet_reason'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

-- The party in an organisation whose whole portfolio the asker keeps.
create function wall.kept_party(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.party where id = wanted and left_at is null
    and organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))))
$$;

grant select on byg.portfolio_entry, byg.portfolio_decision, byg.quiet_reason to :"app";
grant update (goals, groups, weight, effort, told, revision) on byg.portfolio_entry to :"app";
grant insert (id, party_id, choice, reason, decided_on, again_on) on byg.portfolio_decision to :"app";
grant insert (id, party_id, reason, until) on byg.quiet_reason to :"app";

-- The organisation's network leads and directors, and the party's own people; never a guest, never a partner.
create policy portfolio_entry_read on byg.portfolio_entry for select to :"app" using (
  organisation_id = any (array(select wall.organisations_as('network-lead', 'director')))
  or party_id = any (array(select wall.managed_parties())));
create policy portfolio_entry_change on byg.portfolio_entry for update to :"app" using (left_at is null and (
  organisation_id = any (array(select wall.organisations_as('network-lead', 'director')))
  or party_id = any (array(select wall.managed_parties()))));

create policy portfolio_decision_read on byg.portfolio_decision for select to :"app" using (wall.kept_party(party_id));
create policy portfolio_decision_add on byg.portfolio_decision for insert to :"app"
  with check (person_id = (select wall.person()) and wall.kept_party(party_id));
create policy quiet_reason_read on byg.quiet_reason for select to :"app" using (wall.kept_party(party_id));
create policy quiet_reason_add on byg.quiet_reason for insert to :"app"
  with check (person_id = (select wall.person()) and wall.kept_party(party_id));

create function wall.sign_portfolio() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.person_name := coalesce((select name from byg.person where id = new.person_id), '');
  return new;
end $$;
create trigger sign_portfolio before insert on byg.portfolio_decision for each row execute function wall.sign_portfolio();
create trigger sign_portfolio before insert on byg.quiet_reason for each row execute function wall.sign_portfolio();

-- The goals that a party has told the others, for everyone in the partnership.
create function wall.told_goals(wanted uuid) returns table (party_id uuid, told text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.party_id, e.told from byg.portfolio_entry e
    where e.partnership_id = wanted and e.left_at is null and cardinality(e.told) > 0
      and wanted = any (array(select wall.seen_partnerships()))
$$;
grant execute on function wall.kept_party, wall.told_goals to :"app";

-- Kept by the database itself: each thing where it changes.
create function wall.keep_entry_of_party() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.portfolio_entry (party_id, organisation_id, partnership_id, name, state, last_contact_on, left_at, agreement)
    select new.id, new.organisation_id, p.id, p.name, p.state, (new.joined_at at time zone 'Europe/Copenhagen')::date,
      new.left_at, coalesce((select e.agreement from byg.portfolio_entry e where e.partnership_id = p.id limit 1), 'none')
    from byg.partnership p where p.id = new.partnership_id
    on conflict (party_id) do update set left_at = excluded.left_at;
  return null;
end $$;
create trigger keep_entry after insert or update of left_at on byg.party
  for each row execute function wall.keep_entry_of_party();

create function wall.keep_entry_of_partnership() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update byg.portfolio_entry set name = new.name, state = new.state,
      ended_on = case when new.state <> 'ended' then null else coalesce(ended_on, current_date) end
    where partnership_id = new.id;
  return null;
end $$;
create trigger keep_entry after update of name, state on byg.partnership
  for each row execute function wall.keep_entry_of_partnership();

-- Once a day at most: whoever works in a room all day waits for nobody here.
create function wall.keep_contact() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update byg.portfolio_entry set last_contact_on = (new.at at time zone 'Europe/Copenhagen')::date
    where partnership_id = new.partnership_id and last_contact_on < (new.at at time zone 'Europe/Copenhagen')::date;
  return null;
end $$;
create trigger keep_contact after insert on byg.history_event
  for each row execute function wall.keep_contact();

create function wall.agreement_standing(wanted uuid) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when a.id is null then 'none'
      when exists (select from byg.agreement_version v where v.agreement_id = a.id and v.state = 'accepted') then 'in-force'
      when exists (select from byg.agreement_version v where v.agreement_id = a.id and v.state = 'put-forward') then 'put-forward'
      else 'draft' end
    from (select wanted as id) w left join byg.agreement a on a.partnership_id = w.id
$$;
create function wall.keep_entry_of_agreement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  place uuid;
begin
  if tg_table_name = 'agreement' then
    place := new.partnership_id;
  else
    select partnership_id into place from byg.agreement where id = new.agreement_id;
  end if;
  update byg.portfolio_entry set agreement = wall.agreement_standing(place) where partnership_id = place;
  return null;
end $$;
create trigger keep_entry after insert on byg.agreement for each row execute function wall.keep_entry_of_agreement();
create trigger keep_entry after insert or update of state on byg.agreement_version
  for each row execute function wall.keep_entry_of_agreement();

create function wall.keep_entry_of_choice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'quiet_reason' then
    update byg.portfolio_entry set snoozed_until = new.until where party_id = new.party_id;
  else
    update byg.portfolio_entry set choice = new.choice where party_id = new.party_id;
  end if;
  return null;
end $$;
create trigger keep_entry after insert on byg.portfolio_decision for each row execute function wall.keep_entry_of_choice();
create trigger keep_entry after insert on byg.quiet_reason for each row execute function wall.keep_entry_of_choice();

-- Those that are here already.
insert into byg.portfolio_entry (party_id, organisation_id, partnership_id, name, state, agreement, last_contact_on, left_at, ended_on)
  select y.id, y.organisation_id, p.id, p.name, p.state, wall.agreement_standing(p.id),
    (coalesce((select max(h.at) from byg.history_event h where h.partnership_id = p.id), y.joined_at)
      at time zone 'Europe/Copenhagen')::date,
    y.left_at, case when p.state = 'ended' then coalesce(p.ends_on, current_date) end
  from byg.party y join byg.partnership p on p.id = y.partnership_id;

-- What a page of the portfolio tells beside the entries, for the parties asked for: who the others are, how many
-- people act for the own party, and the days of the agreement.
create function wall.portfolio_facts(wanted uuid[])
  returns table (party_id uuid, partners jsonb, people integer, starts_on date, ends_on date, evaluations jsonb)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.party_id,
      (select coalesce(jsonb_agg(jsonb_build_object('name', o.name, 'kind', o.kind) order by y.position, y.id), '[]')
        from byg.party y join byg.organisation o on o.id = y.organisation_id
        where y.partnership_id = e.partnership_id and y.id <> e.party_id and y.left_at is null),
      (select count(*)::integer from byg.party_person s where s.party_id = e.party_id and s.ended_at is null),
      coalesce((force.dates ->> 'startsOn')::date, a.starts_on, p.starts_on),
      coalesce((force.dates ->> 'endsOn')::date, a.ends_on, p.ends_on),
      coalesce(force.dates -> 'evaluations', to_jsonb(a.evaluations), '[]')
    from byg.portfolio_entry e join byg.partnership p on p.id = e.partnership_id
    left join byg.agreement a on a.partnership_id = p.id
    left join lateral (select v.content -> 'dates' as dates from byg.agreement_version v
      where v.agreement_id = a.id and v.state = 'accepted' order by v.number desc limit 1) force on true
    where e.party_id = any (wanted[1:200])
      and e.organisation_id = any (array(select wall.organisations_as('network-lead', 'director')))
$$;
grant execute on function wall.portfolio_facts to :"app";
