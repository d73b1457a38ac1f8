-- Search over everything public. One row a page (or a term, a publication) and language; `head` is its title and
-- other names, `whole` all of it with the parts of compound words. Everything is folded (å to aa, ø to oe) before it
-- comes here, so that both spellings meet.

create table byg.search_entry (
  language text not null check (language in ('da', 'en')),
  kind text not null check (char_length(kind) between 1 and 60),
  id text not null check (char_length(id) between 1 and 120),
  -- What a reader narrows by: several kinds of content may be one group.
  shelf text not null check (char_length(shelf) between 1 and 60),
  path text not null check (char_length(path) <= 400),
  title text not null check (char_length(title) <= 400),
  folded_title text not null,
  summary text not null,
  -- [{"anchor": "…", "heading": "…", "text": "…"}, …] for the excerpt.
  sections jsonb not null default '[]',
  head tsvector not null,
  whole tsvector not null,
  primary key (language, kind, id)
);
create index search_entry_by_word on byg.search_entry using gin (whole);

-- Every word that stands somewhere, folded, with the number of entries it stands in: to split compounds by, and to
-- find what a misspelling meant.
create table byg.search_word (
  language text not null check (language in ('da', 'en')),
  word text not null check (char_length(word) between 1 and 80),
  entries integer not null,
  primary key (language, word)
);
create index search_word_alike on byg.search_word using gin (word public.gin_trgm_ops);

alter table byg.search_entry enable row level security;
alter table byg.search_entry force row level security;
alter table byg.search_word enable row level security;
alter table byg.search_word force row level security;

-- What is public is found by everyone; the keeper fills the index, and the site's administrator what is published since.
grant select, insert, update, delete on byg.search_entry, byg.search_word to :"app", :"keeper";
create policy search_entry_read on byg.search_entry for select to :"app" using (true);
create policy search_entry_add on byg.search_entry for insert to :"app" with check ((select wall.is_site_admin()));
create policy search_entry_change on byg.search_entry for update to :"app" using ((select wall.is_site_admin()));
create policy search_entry_remove on byg.search_entry for delete to :"app" using ((select wall.is_site_admin()));
create policy search_entry_keeper on byg.search_entry for all to :"keeper" using (true) with check (true);
create policy search_word_read on byg.search_word for select to :"app" using (true);
create policy search_word_add on byg.search_word for insert to :"app" with check ((select wall.is_site_admin()));
create policy search_word_change on byg.search_word for update to :"app" using ((select wall.is_site_admin()));
create policy search_word_remove on byg.search_word for delete to :"app" using ((select wall.is_site_admin()));
create policy search_word_keeper on byg.search_word for all to :"keeper" using (true) with check (true);
