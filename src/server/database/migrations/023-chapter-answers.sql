-- The guide's questions, answered in a partnership: shared notes, one for each question and party. What was
-- asked is kept with the answer, so that an answer still makes sense when the guide has been rewritten.

create table byg.chapter_answer (
  id uuid primary key,
  partnership_id uuid not null references byg.partnership,
  chapter text not null check (chapter ~ '^[a-z0-9-]{1,64}$'),
  prompt text not null check (prompt ~ '^[a-z0-9-]{1,64}$'),
  question text not null check (char_length(question) between 1 and 1000),
  party_id uuid not null references byg.party,
  text text not null check (char_length(text) <= 4000),
  revision integer not null default 1,
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  unique (partnership_id, chapter, prompt, party_id)
);

alter table byg.chapter_answer enable row level security, force row level security;
do $$
begin
  execute format('create policy chapter_answer_owner on byg.chapter_answer to %I using (true) with check (true)', current_user);
end $$;

grant select on byg.chapter_answer to :"app";
grant insert (id, partnership_id, chapter, prompt, question, party_id, text) on byg.chapter_answer to :"app";
grant update (question, text, revision, at, person_id) on byg.chapter_answer to :"app";

-- Read by everyone in the partnership; written for the own party alone, in the own name.
create policy chapter_answer_read on byg.chapter_answer for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy chapter_answer_add on byg.chapter_answer for insert to :"app" with check (
  person_id = (select wall.asker()) and party_id = any (array(select wall.parties_for('answer')))
  and wall.partnership_of(party_id) = partnership_id);
create policy chapter_answer_change on byg.chapter_answer for update to :"app"
  using (party_id = any (array(select wall.parties_for('answer'))))
  with check (person_id = (select wall.asker()));

-- Who wrote it last is written down as the name is at that moment, by the database and not by the caller.
create function wall.sign_answer() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.person_name := coalesce((select name from byg.person where id = new.person_id), '');
  return new;
end $$;
create trigger sign_answer before insert or update on byg.chapter_answer
  for each row execute function wall.sign_answer();
