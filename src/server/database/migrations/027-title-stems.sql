-- A title is compared by its stems, so that "letters of intent" is the page called "Letter of intent".
alter table byg.search_entry rename column folded_title to title_stems;
