-- A sheet as it was: kept under a name when somebody says so, and by itself once an hour while it is written.

create table byg.sheet_version (
  id uuid primary key,
  sheet_id uuid not null references byg.sheet,
  -- Empty for one that was kept by itself; then it is nobody's.
  name text not null default '' check (char_length(name) <= 120),
  content jsonb not null,
  party_id uuid references byg.party,
  party_name text not null default '',
  person_id uuid references byg.person,
  person_name text not null default '',
  at timestamptz not null default now(),
  check ((name = '') = (person_id is null))
);
create index sheet_version_by_sheet on byg.sheet_version (sheet_id, id desc);

alter table byg.sheet_version enable row level security, force row level security;
do $$
begin
  execute format('create policy sheet_version_owner on byg.sheet_version to %I using (true) with check (true)', current_user);
end $$;

grant select on byg.sheet_version to :"app";
grant insert (id, sheet_id, name, party_id) on byg.sheet_version to :"app";

-- Read by whoever reads the sheet that is written together; kept by who may write in it. Nobody changes one.
create policy sheet_version_read on byg.sheet_version for select to :"app"
  using (exists (select from byg.sheet s where s.id = sheet_id and wall.is_live(s.mode, s.state)));
create policy sheet_version_add on byg.sheet_version for insert to :"app" with check (
  name <> '' and person_id = (select wall.asker()) and party_id = any (array(select wall.parties_for('answer')))
  and exists (select from byg.sheet s where s.id = sheet_id and wall.is_live(s.mode, s.state)
    and s.partnership_id = wall.partnership_of(party_id)));

-- What is kept is what stands, whatever the caller says stands; and who kept it, as the names are now.
create function wall.take_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.person_id := wall.asker();
  select content into new.content from byg.live_document where sheet_id = new.sheet_id;
  new.person_name := coalesce((select name from byg.person where id = new.person_id), '');
  new.party_name := coalesce((select o.name from byg.party p join byg.organisation o on o.id = p.organisation_id
    where p.id = new.party_id), '');
  return new;
end $$;
create trigger take_version before insert on byg.sheet_version
  for each row when (new.content is null) execute function wall.take_version();

-- Before an hour's first change is kept, what stood there; the fifty latest of these stay.
create function wall.keep_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.content is distinct from old.content and not exists (select from byg.sheet_version v
      where v.sheet_id = new.sheet_id and v.at > now() - interval '1 hour') then
    insert into byg.sheet_version (id, sheet_id, content) values (uuidv7(), new.sheet_id, old.content);
    delete from byg.sheet_version v where v.sheet_id = new.sheet_id and v.name = '' and v.id not in (
      select k.id from byg.sheet_version k where k.sheet_id = new.sheet_id and k.name = '' order by k.id desc limit 50);
  end if;
  return null;
end $$;
create trigger keep_version after update on byg.live_document for each row execute function wall.keep_version();
