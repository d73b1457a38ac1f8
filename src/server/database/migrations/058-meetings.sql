-- Meetings: finding a time, calling people to it, and who is asked to come. A meeting is shared by the whole
-- partnership; whoever answers for a party may call one, whichever party it is.

create table byg.meeting (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  kind text not null check (kind in ('first', 'agreement', 'ordinary', 'difficult', 'yearly', 'last')),
  title text not null check (char_length(title) between 1 and 120),
  -- Null while people are finding a time.
  starts_at timestamptz,
  minutes integer not null check (minutes between 5 and 480),
  place text not null default '' check (char_length(place) <= 200),
  link text not null default '' check (char_length(link) <= 500),
  state text not null default 'planned' check (state in ('planned', 'cancelled')),
  called_at timestamptz,
  sequence integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null default wall.asker() references byg.person
);
create index meeting_by_partnership on byg.meeting (partnership_id, id desc);

-- A person with a seat, or somebody from outside who is known by address alone.
create table byg.meeting_attendee (
  id uuid primary key,
  meeting_id uuid not null references byg.meeting,
  person_id uuid references byg.person,
  email public.citext not null default '' check (char_length(email::text) <= 320),
  name text not null default '' check (char_length(name) <= 200),
  organisation text not null default '' check (char_length(organisation) <= 200),
  language text not null default 'da' check (language in ('da', 'en')),
  -- What this calendar was told last, and how often it was written to.
  told_sequence integer,
  calls integer not null default 0,
  ended_at timestamptz,
  check ((person_id is null) = (email <> ''))
);
create unique index meeting_attendee_person on byg.meeting_attendee (meeting_id, person_id) where person_id is not null;
create unique index meeting_attendee_outside on byg.meeting_attendee (meeting_id, email) where person_id is null;
create index meeting_attendee_by_person on byg.meeting_attendee (person_id) where person_id is not null;

-- The way in for somebody from outside: as many links as there were letters, for this one meeting.
create table byg.meeting_link (
  id uuid primary key,
  attendee_id uuid not null references byg.meeting_attendee,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index meeting_link_by_attendee on byg.meeting_link (attendee_id);

-- A mail may carry what a calendar understands; who sends it is written by the mail room.
alter table byg.mail add column calendar text check (octet_length(calendar) <= 60000);
grant insert (calendar) on byg.mail to :"app", :"auth", :"keeper";
grant update (calendar) on byg.mail to :"keeper";

do $$
declare
  kept text;
begin
  foreach kept in array array['meeting', 'meeting_attendee', 'meeting_link'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select on byg.meeting, byg.meeting_attendee to :"app";
grant insert (id, partnership_id, kind, title, starts_at, minutes, place, link) on byg.meeting to :"app";
grant update (kind, title, starts_at, minutes, place, link, state, called_at, sequence, revision) on byg.meeting to :"app";
grant insert (id, meeting_id, person_id, email, name, organisation, language) on byg.meeting_attendee to :"app";
grant update (name, organisation, told_sequence, calls, ended_at) on byg.meeting_attendee to :"app";
grant insert (id, attendee_id, token_hash, expires_at) on byg.meeting_link to :"app";

create function wall.seen_meetings() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.meeting where partnership_id = any (array(select wall.seen_partnerships()))
$$;
create function wall.meetings_for(wanted text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.meeting where partnership_id = any (array(select wall.partnerships_for(wanted)))
$$;
-- The person acts for a party of the meeting's partnership now.
create function wall.may_attend(person uuid, meeting uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.meeting m join byg.party p using (partnership_id)
    join byg.party_person s on s.party_id = p.id
    where m.id = meeting and s.person_id = person and s.ended_at is null and p.left_at is null)
$$;
-- Those who are asked from outside to a meeting in which the asker answers.
create function wall.outsiders() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.meeting_attendee where person_id is null and ended_at is null
    and meeting_id = any (array(select wall.meetings_for('answer')))
$$;
grant execute on function wall.seen_meetings, wall.meetings_for, wall.may_attend, wall.outsiders to :"app";

create policy meeting_read on byg.meeting for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy meeting_add on byg.meeting for insert to :"app" with check (
  state = 'planned' and created_by = (select wall.asker())
  and partnership_id = any (array(select wall.partnerships_for('answer'))));
create policy meeting_change on byg.meeting for update to :"app"
  using (partnership_id = any (array(select wall.partnerships_for('answer'))));

create policy meeting_attendee_read on byg.meeting_attendee for select to :"app"
  using (meeting_id = any (array(select wall.seen_meetings())));
create policy meeting_attendee_add on byg.meeting_attendee for insert to :"app" with check (
  meeting_id = any (array(select wall.meetings_for('answer')))
  and (person_id is null or wall.may_attend(person_id, meeting_id)));
create policy meeting_attendee_change on byg.meeting_attendee for update to :"app"
  using (meeting_id = any (array(select wall.meetings_for('answer'))));

create policy meeting_link_add on byg.meeting_link for insert to :"app"
  with check (attendee_id = any (array(select wall.outsiders())));

-- What was called off stays so, and what calendars were told only counts up.
create function wall.guard_meeting() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if old.state = 'cancelled' and new is distinct from old then
    raise insufficient_privilege using message = 'a meeting that was called off stays so';
  end if;
  if new.sequence < old.sequence then
    raise insufficient_privilege using message = 'a calendar is never told an older sequence';
  end if;
  return new;
end $$;
create trigger guard_meeting before update on byg.meeting for each row execute function wall.guard_meeting();
