-- Notes of a partnership: shared ones, which are written live, and each party's own, which no other party finds.

create table byg.note (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  -- Null for one that all share; else the party whose own it is.
  party_id uuid references byg.party,
  title text not null check (char_length(title) between 1 and 1600),
  text text not null default '' check (char_length(text) <= 100000),
  revision integer not null default 1,
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default ''
);
create index note_by_room on byg.note (partnership_id, id desc);
create trigger sign_answer before insert or update on byg.note for each row execute function wall.sign_answer();

-- What is written live in a shared one: the state of the document, and the checked content of it.
create table byg.note_document (
  note_id uuid primary key references byg.note,
  state bytea not null,
  content jsonb not null,
  revision integer not null default 1,
  updated_at timestamptz not null default now()
);

do $$
declare
  kept text;
begin
  foreach kept in array array['note', 'note_document'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select, delete on byg.note to :"app";
grant insert (id, partnership_id, party_id, title, text), update (title, text, revision, at, person_id) on byg.note to :"app";
grant select on byg.note_document to :"app";

create policy note_read on byg.note for select to :"app" using (
  case when party_id is null then partnership_id = any (array(select wall.seen_partnerships()))
    else party_id = any (array(select wall.parties_for('read'))) end);
create policy note_add on byg.note for insert to :"app" with check (
  person_id = (select wall.asker())
  and case when party_id is null then partnership_id = any (array(select wall.partnerships_for('answer')))
    else party_id = any (array(select wall.parties_for('answer'))) and wall.partnership_of(party_id) = partnership_id end);
-- A shared one is written through the live room alone, and taken away by nobody.
create policy note_change on byg.note for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer')))) with check (person_id = (select wall.asker()));
create policy note_remove on byg.note for delete to :"app"
  using (party_id = any (array(select wall.parties_for('answer'))));
create policy note_document_read on byg.note_document for select to :"app"
  using (exists (select from byg.note n where n.id = note_id));

-- The keeper keeps what is written live. A party's own note is not there for it.
grant select (id, party_id, title, text, revision), update (title, text, at, revision) on byg.note to :"keeper";
grant select on byg.note_document to :"keeper";
grant insert, update (state, content, updated_at, revision) on byg.note_document to :"keeper";
create policy note_keeper_read on byg.note for select to :"keeper" using (party_id is null);
create policy note_keeper_change on byg.note for update to :"keeper" using (party_id is null);
create policy note_document_keeper_read on byg.note_document for select to :"keeper" using (true);
create policy note_document_keeper_add on byg.note_document for insert to :"keeper"
  with check (exists (select from byg.note n where n.id = note_id and n.party_id is null));
create policy note_document_keeper_change on byg.note_document for update to :"keeper" using (true);
