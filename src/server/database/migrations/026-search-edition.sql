-- What the index was last made of, so that a start with the same content makes nothing anew.
create table byg.search_edition (
  single boolean primary key default true check (single),
  mark text not null
);
alter table byg.search_edition enable row level security;
alter table byg.search_edition force row level security;
grant select, insert, update, delete on byg.search_edition to :"keeper";
create policy search_edition_keeper on byg.search_edition for all to :"keeper" using (true) with check (true);
