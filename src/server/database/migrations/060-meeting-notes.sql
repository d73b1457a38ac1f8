-- At the meeting: the agenda with its notes, each party's own answers, what is decided and by whom, and how it felt.

create table byg.meeting_item (
  id uuid primary key,
  meeting_id uuid not null references byg.meeting,
  position integer not null,
  question text not null default '' check (question ~ '^(q[0-9]{2})?$'),
  text text not null check (char_length(text) between 1 and 300),
  minutes integer check (minutes between 1 and 480),
  notes text not null default '' check (char_length(notes) <= 6000),
  ended_at timestamptz,
  revision integer not null default 1,
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default ''
);
create index meeting_item_by_meeting on byg.meeting_item (meeting_id);
-- One question of the bank is asked once: two who begin the same meeting at once get one agenda.
create unique index meeting_item_once on byg.meeting_item (meeting_id, question) where question <> '' and ended_at is null;

create table byg.meeting_answer (
  item_id uuid not null references byg.meeting_item,
  party_id uuid not null references byg.party,
  text text not null check (char_length(text) <= 2000),
  revision integer not null default 1,
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  primary key (item_id, party_id)
);

create table byg.meeting_decision (
  id uuid primary key,
  meeting_id uuid not null references byg.meeting,
  text text not null check (char_length(text) between 1 and 500),
  ended_at timestamptz,
  revision integer not null default 1,
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default ''
);
create index meeting_decision_by_meeting on byg.meeting_decision (meeting_id);

-- A party's word on one text of a decision. Other words are another decision, to be answered anew.
create table byg.meeting_consent (
  decision_id uuid not null references byg.meeting_decision,
  party_id uuid not null references byg.party,
  revision integer not null,
  answer text not null check (answer in ('yes', 'no')),
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  primary key (decision_id, party_id, revision)
);

create table byg.meeting_mood (
  meeting_id uuid not null references byg.meeting,
  person_id uuid not null default wall.asker() references byg.person,
  mood integer not null check (mood between 1 and 5),
  primary key (meeting_id, person_id)
);

do $$
declare
  kept text;
begin
  foreach kept in array array['meeting_item', 'meeting_answer', 'meeting_decision', 'meeting_consent', 'meeting_mood'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
    if kept <> 'meeting_mood' then
      execute format('create trigger sign_answer before insert or update on byg.%I for each row execute function wall.sign_answer()', kept);
    end if;
  end loop;
end $$;

grant select on byg.meeting_item, byg.meeting_answer, byg.meeting_decision, byg.meeting_consent, byg.meeting_mood to :"app";
grant insert (id, meeting_id, position, question, text, minutes) on byg.meeting_item to :"app";
grant update (position, text, minutes, notes, ended_at, revision, at, person_id) on byg.meeting_item to :"app";
grant insert (item_id, party_id, text) on byg.meeting_answer to :"app";
grant update (text, revision, at, person_id) on byg.meeting_answer to :"app";
grant insert (id, meeting_id, text) on byg.meeting_decision to :"app";
grant update (text, ended_at, revision, at, person_id) on byg.meeting_decision to :"app";
grant insert (decision_id, party_id, revision, answer) on byg.meeting_consent to :"app";
grant update (answer, at, person_id) on byg.meeting_consent to :"app";
grant insert (meeting_id, mood), update (mood) on byg.meeting_mood to :"app";

create function wall.seen_items() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.meeting_item where meeting_id = any (array(select wall.seen_meetings()))
$$;
create function wall.seen_decisions() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select id from byg.meeting_decision where meeting_id = any (array(select wall.seen_meetings()))
$$;
create function wall.party_of_meeting(party uuid, meeting uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.meeting m join byg.party p using (partnership_id)
    where m.id = meeting and p.id = party and p.left_at is null)
$$;
create function wall.may_answer_item(party uuid, item uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select party in (select wall.parties_for('answer'))
    and wall.party_of_meeting(party, (select meeting_id from byg.meeting_item where id = item))
$$;
-- A decision binds a party: it takes a person with mandate, and the very text that was read.
create function wall.may_consent(party uuid, decision uuid, text_of integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.meeting_decision d where d.id = decision and d.revision = text_of and d.ended_at is null
      and wall.party_of_meeting(party, d.meeting_id))
    and exists (select from wall.seats() s where s.party_id = party and s.mandate and 'accept' = any (s.scope))
$$;
grant execute on function wall.seen_items, wall.seen_decisions, wall.party_of_meeting, wall.may_answer_item,
  wall.may_consent to :"app";

create policy meeting_item_read on byg.meeting_item for select to :"app"
  using (meeting_id = any (array(select wall.seen_meetings())));
create policy meeting_item_add on byg.meeting_item for insert to :"app" with check (
  person_id = (select wall.asker()) and meeting_id = any (array(select wall.meetings_for('answer'))));
create policy meeting_item_change on byg.meeting_item for update to :"app"
  using (meeting_id = any (array(select wall.meetings_for('answer')))) with check (person_id = (select wall.asker()));

create policy meeting_answer_read on byg.meeting_answer for select to :"app"
  using (item_id = any (array(select wall.seen_items())));
create policy meeting_answer_add on byg.meeting_answer for insert to :"app" with check (
  person_id = (select wall.asker()) and wall.may_answer_item(party_id, item_id));
create policy meeting_answer_change on byg.meeting_answer for update to :"app"
  using (wall.may_answer_item(party_id, item_id)) with check (person_id = (select wall.asker()));

create policy meeting_decision_read on byg.meeting_decision for select to :"app"
  using (meeting_id = any (array(select wall.seen_meetings())));
create policy meeting_decision_add on byg.meeting_decision for insert to :"app" with check (
  person_id = (select wall.asker()) and meeting_id = any (array(select wall.meetings_for('answer'))));
create policy meeting_decision_change on byg.meeting_decision for update to :"app"
  using (meeting_id = any (array(select wall.meetings_for('answer')))) with check (person_id = (select wall.asker()));

create policy meeting_consent_read on byg.meeting_consent for select to :"app"
  using (decision_id = any (array(select wall.seen_decisions())));
create policy meeting_consent_add on byg.meeting_consent for insert to :"app" with check (
  person_id = (select wall.asker()) and wall.may_consent(party_id, decision_id, revision));
create policy meeting_consent_change on byg.meeting_consent for update to :"app"
  using (wall.may_consent(party_id, decision_id, revision)) with check (person_id = (select wall.asker()));

-- How it felt is its writer's own; others see the spread, and only of five or more.
create policy meeting_mood_read on byg.meeting_mood for select to :"app" using (person_id = (select wall.asker()));
create policy meeting_mood_add on byg.meeting_mood for insert to :"app" with check (
  person_id = (select wall.asker()) and meeting_id = any (array(select wall.meetings_for('answer'))));
create policy meeting_mood_change on byg.meeting_mood for update to :"app" using (
  person_id = (select wall.asker()) and meeting_id = any (array(select wall.meetings_for('answer'))));
create function wall.moods(meeting uuid) returns table (count integer, moods integer[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer, case when count(*) >= 5 then array_agg(mood order by mood) end
    from byg.meeting_mood where meeting_id = meeting and meeting in (select wall.seen_meetings())
$$;
grant execute on function wall.moods to :"app";
