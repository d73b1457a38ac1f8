-- When a name was taken out of minutes: their checksum is that of the text before.

alter table byg.minutes add column names_removed_on date;

create or replace function wall.forget_words_in(place regclass, words text[], instead text[], rows_where text,
    only_column text default null) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  any_word text := array_to_string(words, '|');
  sets text; shorts text; hits text; found_one boolean;
begin
  select string_agg(format('%I = %s', a.attname, wall.without_words(format('%I', a.attname), format_type(a.atttypid, null),
        words, instead)), ', '),
      string_agg(format('%I = %s', a.attname, wall.without_words(format('%I', a.attname), format_type(a.atttypid, null),
        words, array_fill('–'::text, array[cardinality(words)]))), ', '),
      string_agg(format('%I::text ~* %L', a.attname, any_word), ' or ')
    into sets, shorts, hits
    from pg_attribute a where a.attrelid = place and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and coalesce(a.attname = only_column, true) and format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb', 'public.citext', 'citext', 'character varying');
  if sets is null then return; end if;
  -- Minutes say of themselves that they are no longer word for word what their checksum was made of.
  if place = 'byg.minutes'::regclass then
    sets := sets || format(', names_removed_on = case when content::text ~* %L then %L else names_removed_on end', any_word,
      (now() at time zone 'Europe/Copenhagen')::date);
    shorts := shorts || substr(sets, strpos(sets, ', names_removed_on = '));
  end if;
  hits := format('(%s) and (%s)', hits, rows_where);
  execute format('select exists (select from %s where %s)', place, hits) into found_one;
  if not found_one then return; end if;
  execute format('alter table %s disable trigger user', place);
  begin
    execute format('update %s set %s where %s', place, sets, hits);
  exception when check_violation then
    execute format('update %s set %s where %s', place, shorts, hits);
  end;
  execute format('alter table %s enable trigger user', place);
end $$;
