-- The notes of a meeting are written together live, and closed when its minutes are locked.

create table byg.meeting_document (
  meeting_id uuid primary key references byg.meeting,
  state bytea not null,
  content jsonb not null,
  revision integer not null default 1,
  updated_at timestamptz not null default now()
);

-- What is approved and wrong is opened for a correction, once for each minutes, by somebody with a name.
create table byg.minutes_correction (
  meeting_id uuid not null references byg.meeting,
  -- Of the minutes that are to be corrected.
  number integer not null,
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  primary key (meeting_id, number)
);
create trigger sign_answer before insert on byg.minutes_correction for each row when (not wall.coming_in())
  execute function wall.sign_answer();

do $$
declare
  kept text;
begin
  foreach kept in array array['meeting_document', 'minutes_correction'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

create function wall.notes_open(meeting uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not exists (select from byg.minutes m where m.meeting_id = meeting and m.state = 'approved'
    and not exists (select from byg.minutes_correction c where c.meeting_id = m.meeting_id and c.number = m.number))
$$;
create function wall.minutes_locked(meeting uuid, number_of integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.minutes m where m.meeting_id = meeting and m.number = number_of and m.state = 'approved')
$$;
grant execute on function wall.notes_open, wall.minutes_locked to :"app";
grant execute on function wall.notes_open to :"keeper";

grant select on byg.meeting_document, byg.minutes_correction to :"app";
grant insert (meeting_id, number) on byg.minutes_correction to :"app";
create policy meeting_document_read on byg.meeting_document for select to :"app"
  using (meeting_id = any (array(select wall.seen_meetings())));
create policy minutes_correction_read on byg.minutes_correction for select to :"app"
  using (meeting_id = any (array(select wall.seen_meetings())));
create policy minutes_correction_add on byg.minutes_correction for insert to :"app" with check (
  person_id = (select wall.asker()) and meeting_id = any (array(select wall.meetings_for('answer')))
  and wall.minutes_locked(meeting_id, number));

-- Notes are counted by themselves: who writes them does not cross whoever changes the agenda. Nobody's words are cut
-- where two wrote at once without seeing each other, so there is more room than a form gives.
alter table byg.meeting_item add column notes_revision integer not null default 1,
  drop constraint meeting_item_notes_check, add check (char_length(notes) <= 50000);
revoke update (notes) on byg.meeting_item from :"app";

alter policy meeting_item_add on byg.meeting_item with check (
  person_id = (select wall.asker()) and meeting_id = any (array(select wall.meetings_for('answer')))
  and wall.notes_open(meeting_id));
alter policy meeting_item_change on byg.meeting_item
  using (meeting_id = any (array(select wall.meetings_for('answer'))) and wall.notes_open(meeting_id));
create function wall.item_open(item uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select wall.notes_open(meeting_id) from byg.meeting_item where id = item
$$;
grant execute on function wall.item_open to :"app";
alter policy meeting_answer_add on byg.meeting_answer with check (
  person_id = (select wall.asker()) and wall.may_answer_item(party_id, item_id) and wall.item_open(item_id));
alter policy meeting_answer_change on byg.meeting_answer
  using (wall.may_answer_item(party_id, item_id) and wall.item_open(item_id));

-- The keeper keeps what is written live, for as long as the notes are open.
grant select (id, title) on byg.meeting to :"keeper";
grant select (id, meeting_id, position, notes, notes_revision, ended_at) on byg.meeting_item to :"keeper";
grant update (notes, notes_revision) on byg.meeting_item to :"keeper";
grant select on byg.meeting_document to :"keeper";
grant insert, update (state, content, updated_at, revision) on byg.meeting_document to :"keeper";
create policy meeting_keeper_read on byg.meeting for select to :"keeper" using (true);
create policy meeting_item_keeper_read on byg.meeting_item for select to :"keeper" using (true);
create policy meeting_item_keeper_change on byg.meeting_item for update to :"keeper" using (wall.notes_open(meeting_id));
create policy meeting_document_keeper_read on byg.meeting_document for select to :"keeper" using (true);
create policy meeting_document_keeper_add on byg.meeting_document for insert to :"keeper"
  with check (wall.notes_open(meeting_id));
create policy meeting_document_keeper_change on byg.meeting_document for update to :"keeper"
  using (wall.notes_open(meeting_id));
