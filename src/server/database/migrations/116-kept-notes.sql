-- A shared note as it was: kept under a name when somebody says so, and by itself once an hour while it is written; and a
-- note put away and brought back. Beside them, what has been looked at before anything is told outside (T21c).

create table byg.note_version (
  id uuid primary key,
  note_id uuid not null references byg.note on delete cascade,
  -- Empty for one that was kept by itself; then it is nobody's.
  name text not null default '' check (char_length(name) <= 120),
  title text not null,
  text text not null,
  person_id uuid references byg.person,
  person_name text not null default '',
  at timestamptz not null default now(),
  check ((name = '') = (person_id is null))
);
create index note_version_by_note on byg.note_version (note_id, id desc);

create table byg.note_away (
  note_id uuid primary key references byg.note on delete cascade,
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default ''
);
create trigger sign_answer before insert on byg.note_away for each row when (not wall.coming_in()) execute function wall.sign_answer();

create table byg.communication_check (
  partnership_id uuid not null references byg.partnership,
  question text not null check (char_length(question) between 1 and 40),
  state text not null check (state in ('fine', 'look', 'skip')),
  note text not null default '' check (char_length(note) <= 300),
  revision integer not null default 1,
  at timestamptz not null default now(),
  person_id uuid not null default wall.asker() references byg.person,
  person_name text not null default '',
  primary key (partnership_id, question)
);
create trigger a_refuse_when_ended before insert or update on byg.communication_check
  for each row when (not wall.coming_in()) execute function wall.refuse_when_ended('room');
create trigger sign_answer before insert or update on byg.communication_check
  for each row when (not wall.coming_in()) execute function wall.sign_answer();

do $$
declare
  kept text;
begin
  foreach kept in array array['note_version', 'note_away', 'communication_check'] loop
    execute format('alter table byg.%I enable row level security, force row level security', kept);
    execute format('create policy %I on byg.%I to %I using (true) with check (true)', kept || '_owner', kept, current_user);
  end loop;
end $$;

grant select, insert (id, note_id, name) on byg.note_version to :"app";
grant select, delete, insert (note_id) on byg.note_away to :"app";
grant select, insert (partnership_id, question, state, note), update (state, note, revision, at, person_id)
  on byg.communication_check to :"app";

-- Read by whoever reads the note; kept, put away and brought back by who may write in what all share.
create function wall.may_write_note(wanted uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from byg.note n where n.id = wanted and n.party_id is null
    and n.partnership_id = any (array(select wall.partnerships_for('answer'))))
$$;
grant execute on function wall.may_write_note to :"app";
create policy note_version_read on byg.note_version for select to :"app"
  using (exists (select from byg.note n where n.id = note_id));
create policy note_version_add on byg.note_version for insert to :"app"
  with check (name <> '' and person_id = (select wall.asker()) and wall.may_write_note(note_id));
create policy note_away_read on byg.note_away for select to :"app"
  using (exists (select from byg.note n where n.id = note_id));
create policy note_away_add on byg.note_away for insert to :"app"
  with check (person_id = (select wall.asker()) and wall.may_write_note(note_id));
create policy note_away_end on byg.note_away for delete to :"app" using (wall.may_write_note(note_id));
create policy communication_check_read on byg.communication_check for select to :"app"
  using (partnership_id = any (array(select wall.seen_partnerships())));
create policy communication_check_add on byg.communication_check for insert to :"app" with check (
  person_id = (select wall.asker()) and partnership_id = any (array(select wall.partnerships_for('answer'))));
create policy communication_check_change on byg.communication_check for update to :"app"
  using (partnership_id = any (array(select wall.partnerships_for('answer'))))
  with check (person_id = (select wall.asker()));

-- The keeper of what is written live keeps nothing of a note that is put away.
grant select on byg.note_away to :"keeper";
create policy note_away_keeper on byg.note_away for select to :"keeper" using (true);

-- What is kept is what stands, whatever the caller says stands; and who kept it, as the name is now.
create function wall.take_note_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.person_id := wall.asker();
  select n.title, n.text into new.title, new.text from byg.note n where n.id = new.note_id;
  new.person_name := coalesce((select name from byg.person where id = new.person_id), '');
  return new;
end $$;
create trigger take_note_version before insert on byg.note_version
  for each row when (new.title is null and not wall.coming_in()) execute function wall.take_note_version();

-- Before an hour's first change is kept, what stood there; the fifty latest of these stay.
create function wall.keep_note_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from byg.note_version v where v.note_id = new.id and v.at > now() - interval '1 hour') then
    insert into byg.note_version (id, note_id, title, text) values (uuidv7(), new.id, old.title, old.text);
    delete from byg.note_version v where v.note_id = new.id and v.name = '' and v.id not in (
      select k.id from byg.note_version k where k.note_id = new.id and k.name = '' order by k.id desc limit 50);
  end if;
  return null;
end $$;
create trigger keep_note_version after update of title, text on byg.note for each row
  when (new.party_id is null and old.text <> '' and (new.text <> old.text or new.title <> old.title))
  execute function wall.keep_note_version();
