-- Pages of content that were here and are gone, for those who harvest: a record once told is told as deleted for ever
-- after, unless it comes back. Kept by the database, whichever way a page goes or returns.

create table byg.removed_page (
  language text not null check (language in ('da', 'en')),
  kind text not null check (char_length(kind) between 1 and 60),
  id text not null check (char_length(id) between 1 and 120),
  removed_at timestamptz not null default now(),
  primary key (language, kind, id)
);

alter table byg.removed_page enable row level security;
alter table byg.removed_page force row level security;

-- That a public page is gone is as public as it was; only the two triggers write.
grant select, insert, update, delete on byg.removed_page to :"app", :"keeper";
create policy removed_page_read on byg.removed_page for select to :"app" using (true);
create policy removed_page_add on byg.removed_page for insert to :"app" with check (pg_trigger_depth() > 0);
create policy removed_page_change on byg.removed_page for update to :"app" using (pg_trigger_depth() > 0);
create policy removed_page_remove on byg.removed_page for delete to :"app" using (pg_trigger_depth() > 0);
create policy removed_page_keeper on byg.removed_page for all to :"keeper" using (true) with check (true);

create function wall.remember_removed_page() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  insert into byg.removed_page (language, kind, id) values (old.language, old.kind, old.id)
    on conflict (language, kind, id) do update set removed_at = now();
  return null;
end $$;
create trigger remember_removed_page after delete on byg.content_page
  for each row execute function wall.remember_removed_page();

-- A page that comes back is told from then on, also when its text is as old as before.
create function wall.forget_removed_page() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  delete from byg.removed_page where language = new.language and kind = new.kind and id = new.id;
  return null;
end $$;
create trigger forget_removed_page after insert on byg.content_page
  for each row execute function wall.forget_removed_page();
