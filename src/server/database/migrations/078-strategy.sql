-- An organisation's partnership strategy: one text that is being written, and the versions that the director has
-- approved. All of it is the organisation's own; no partner reads a word of it.

create table byg.strategy (
  organisation_id uuid primary key references byg.organisation,
  content jsonb not null check (octet_length(content::text) <= 100000),
  revision integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by uuid not null default wall.person() references byg.person
);

create table byg.strategy_version (
  id uuid primary key,
  organisation_id uuid not null references byg.organisation,
  number integer not null check (number >= 1),
  content jsonb not null check (octet_length(content::text) <= 100000),
  note text not null default '' check (char_length(note) <= 1000),
  approved_at timestamptz not null default now(),
  approved_by uuid not null default wall.person() references byg.person,
  approved_name text not null default '',
  unique (organisation_id, number)
);

-- The year of the strategy: five steps, of which one may move its day and say that it is done.
create table byg.cycle_step (
  organisation_id uuid not null references byg.organisation,
  year integer not null check (year between 2000 and 2199),
  step text not null check (step in ('strategy', 'nominations', 'meeting', 'check', 'account')),
  day date,
  done_on date,
  note text not null default '' check (char_length(note) <= 2000),
  revision integer not null default 1,
  primary key (organisation_id, year, step)
);

-- What a department would like to be chosen; at most five for each department and year.
create table byg.nomination (
  id uuid primary key,
  organisation_id uuid not null references byg.organisation,
  year integer not null check (year between 2000 and 2199),
  department text not null check (char_length(department) between 1 and 120),
  title text not null check (char_length(title) between 1 and 200),
  why text not null default '' check (char_length(why) <= 1000),
  fit integer not null check (fit between 1 and 5),
  ambition integer not null check (ambition between 1 and 5),
  effort integer not null check (effort between 1 and 5),
  state text not null default 'nominated' check (state in ('nominated', 'chosen', 'declined')),
  -- Who in the department has taken it on; nothing is chosen before somebody has.
  owner text not null default '' check (char_length(owner) <= 120),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null default wall.person() references byg.person,
  check (state <> 'chosen' or owner <> '')
);
create index nomination_by_year on byg.nomination (organisation_id, year, id);

do $$
declare
  kept text;
begin
  foreach kept in array array['strategy', 'strategy_version', 'cycle_step', 'nomination'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.strategy, byg.strategy_version, byg.cycle_step, byg.nomination to :"app";
grant insert (organisation_id, content), update (content, revision, updated_at, updated_by) on byg.strategy to :"app";
grant insert (id, organisation_id, number, content, note) on byg.strategy_version to :"app";
grant insert (organisation_id, year, step, day, done_on, note), update (day, done_on, note, revision)
  on byg.cycle_step to :"app";
grant insert (id, organisation_id, year, department, title, why, fit, ambition, effort), update (state, owner, revision)
  on byg.nomination to :"app";

-- Everyone in the house knows the strategy; network lead and director write it, and the director alone approves.
create policy strategy_read on byg.strategy for select to :"app"
  using (organisation_id = any (array(select wall.organisations_as(variadic '{}'))));
create policy strategy_add on byg.strategy for insert to :"app"
  with check (organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))));
create policy strategy_change on byg.strategy for update to :"app"
  using (organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))))
  with check (updated_by = (select wall.person()));

create policy strategy_version_read on byg.strategy_version for select to :"app"
  using (organisation_id = any (array(select wall.organisations_as(variadic '{}'))));
create policy strategy_version_add on byg.strategy_version for insert to :"app" with check (
  approved_by = (select wall.person()) and organisation_id = any (array(select wall.organisations_as('director'))));

create policy cycle_step_read on byg.cycle_step for select to :"app"
  using (organisation_id = any (array(select wall.organisations_as(variadic '{}'))));
create policy cycle_step_add on byg.cycle_step for insert to :"app"
  with check (organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))));
create policy cycle_step_change on byg.cycle_step for update to :"app"
  using (organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))));

-- Whoever may begin a partnership may nominate one; what is chosen is the meeting's to say.
create policy nomination_read on byg.nomination for select to :"app"
  using (organisation_id = any (array(select wall.organisations_as(variadic '{}'))));
create policy nomination_add on byg.nomination for insert to :"app" with check (
  created_by = (select wall.person()) and state = 'nominated' and organisation_id = any (array(select
    wall.organisations_as('worker', 'partnership-lead', 'network-lead', 'director', 'editor', 'administrator'))));
create policy nomination_change on byg.nomination for update to :"app"
  using (organisation_id = any (array(select wall.organisations_as('network-lead', 'director'))));

-- Who approved is written down as the name is at that moment, by the database and not by the caller.
create function wall.sign_strategy() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.approved_name := coalesce((select name from byg.person where id = new.approved_by), '');
  return new;
end $$;
create trigger sign_strategy before insert on byg.strategy_version
  for each row execute function wall.sign_strategy();
