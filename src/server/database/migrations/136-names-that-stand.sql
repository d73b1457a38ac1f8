-- When a name was taken out of a version of an agreement: its checksum is that of the text before. And what an erasure
-- leaves to a person to look at by hand: where half the name, or a name that others have too, still stands as whole words.

alter table byg.agreement_version add column names_removed_on date;
-- Where, never what: places alone, so that the name does not live on in the list of where it was.
alter table byg.erasure add column to_look_at jsonb, add column looked_at date;

create or replace function wall.forget_words_in(place regclass, words text[], instead text[], rows_where text,
    only_column text default null) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  any_word text := array_to_string(words, '|');
  sets text; shorts text; hits text; mark text; found_one boolean;
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
  -- Minutes and versions of an agreement say of themselves that they are no longer word for word what their checksum
  -- was made of; not when their content is left alone.
  if place in ('byg.minutes'::regclass, 'byg.agreement_version'::regclass) and coalesce(only_column, 'content') = 'content' then
    mark := format(', names_removed_on = case when content::text ~* %L then %L else names_removed_on end', any_word,
      (now() at time zone 'Europe/Copenhagen')::date);
    sets := sets || mark;
    shorts := shorts || mark;
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

-- What a plain text file says; nothing when it is no text that can be read.
create function wall.text_of_file(version uuid) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  whole bytea := (select string_agg(p.bytes, ''::bytea order by p.number) from byg.file_part p where p.version_id = version);
begin
  begin
    return convert_from(whole, 'UTF8');
  exception when others then
    return convert_from(whole, 'LATIN1');
  end;
exception when others then
  return '';
end $$;

-- What all parties of some rooms share, by kind, with the way to its page; no party's own.
create function wall.shared_texts(rooms uuid[]) returns table (room uuid, kind text, place text[], said text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.partnership_id, 'note', array['notes', n.id::text], concat_ws(' ', n.title, n.text) from byg.note n
    where n.partnership_id = any (rooms) and n.party_id is null
  union all select n.partnership_id, 'note', array['notes', n.id::text], concat_ws(' ', v.name, v.title, v.text)
    from byg.note_version v join byg.note n on n.id = v.note_id
    where n.partnership_id = any (rooms) and n.party_id is null
  union all select s.partnership_id, 'sheet', array['sheets', s.id::text], concat_ws(' ', s.title, s.shared::text, d.content::text)
    from byg.sheet s left join byg.live_document d on d.sheet_id = s.id and wall.is_live(s.mode, s.state) where s.partnership_id = any (rooms)
  union all select s.partnership_id, 'comment', array['sheets', s.id::text, 'comments'], k.text
    from byg.sheet_comment k join byg.sheet s on s.id = k.sheet_id
    where s.partnership_id = any (rooms) and k.within_party_id is null and k.taken_back_at is null
  union all select m.partnership_id, 'meeting', array['meetings', m.id::text], concat_ws(' ', m.title, m.place,
      (select string_agg(concat_ws(' ', i.text, i.notes), ' ') from byg.meeting_item i where i.meeting_id = m.id),
      (select string_agg(w.text, ' ') from byg.meeting_answer w join byg.meeting_item i on i.id = w.item_id where i.meeting_id = m.id),
      (select string_agg(d.text, ' ') from byg.meeting_decision d where d.meeting_id = m.id))
    from byg.meeting m where m.partnership_id = any (rooms)
  union all select m.partnership_id, 'minutes', array['meetings', m.id::text, 'minutes'], n.content::text
    from byg.minutes n join byg.meeting m on m.id = n.meeting_id where m.partnership_id = any (rooms)
  union all select o.partnership_id, 'promise', array['promises', o.id::text], o.text from byg.promise o
    where o.partnership_id = any (rooms)
  union all select r.partnership_id, 'risk', array['risks', r.id::text], concat_ws(' ', r.title, r.sign, r.prevention, r.response)
    from byg.risk r where r.partnership_id = any (rooms) and r.party_id is null
  union all select b.partnership_id, 'contribution', array['contributions', b.id::text], b.what from byg.contribution b
    where b.partnership_id = any (rooms)
  union all select l.partnership_id, 'communication', array['communication', l.id::text], concat_ws(' ', l.message, l.text)
    from byg.communication_line l where l.partnership_id = any (rooms) and l.party_id is null
  union all select a.partnership_id, 'agreement', array['agreement', 'clauses', c.clause_id], concat_ws(' ', c.text_da::text, c.text_en::text)
    from byg.clause c join byg.agreement a on a.id = c.agreement_id where a.partnership_id = any (rooms)
  union all select a.partnership_id, 'agreement', array['agreement', 'versions', v.id::text], v.content::text
    from byg.agreement_version v join byg.agreement a on a.id = v.agreement_id where a.partnership_id = any (rooms)
  union all select a.partnership_id, 'comment', array['agreement', 'clauses', k.clause_id], k.text
    from byg.clause_comment k join byg.agreement a on a.id = k.agreement_id where a.partnership_id = any (rooms)
  union all select f.partnership_id, 'file-name', array['files', f.id::text], concat_ws(' ', f.title,
      (select string_agg(v.name, ' ') from byg.file_version v where v.file_id = f.id))
    from byg.room_file f where f.partnership_id = any (rooms) and not f.own and f.removed_at is null
  union all select f.partnership_id, 'file-text', array['files', f.id::text], wall.text_of_file(v.id)
    from byg.room_file f join byg.file_version v on v.file_id = f.id and v.kind in ('csv', 'txt')
      and v.size <= 2000000
    where f.partnership_id = any (rooms) and not f.own and f.removed_at is null
  union all select s.partnership_id, 'sheet', array['sheets', s.id::text], d.answers::text
    from byg.sheet_side d join byg.sheet s on s.id = d.sheet_id where s.partnership_id = any (rooms) and s.state = 'revealed'
  union all select s.partnership_id, 'sheet', array['sheets', s.id::text, 'history'], concat_ws(' ', v.name, v.content::text)
    from byg.sheet_version v join byg.sheet s on s.id = v.sheet_id
    where s.partnership_id = any (rooms) and wall.is_live(s.mode, s.state)
  union all select o.partnership_id, 'promise', array['promises', o.id::text], c.because
    from byg.promise_change c join byg.promise o on o.id = c.promise_id where o.partnership_id = any (rooms)
  union all select b.partnership_id, 'contribution', array['contributions', b.id::text], concat_ws(' ', q.text, q.answer)
    from byg.contribution_question q join byg.contribution b on b.id = q.contribution_id where b.partnership_id = any (rooms)
  union all select a.partnership_id, 'agreement', array['agreement', 'clauses', c.clause_id], concat_ws(' ', c.text_da::text, c.text_en::text)
    from byg.clause_history c join byg.agreement a on a.id = c.agreement_id where a.partnership_id = any (rooms)
  union all select a.partnership_id, 'agreement', array['agreement', 'promises', o.clause_id], o.text
    from byg.obligation o join byg.agreement a on a.id = o.agreement_id
    where a.partnership_id = any (rooms) and o.dropped_at is null
  union all select a.partnership_id, 'agreement', array['agreement', 'promises', d.clause_id], concat_ws(' ', d.text, d.choice_note)
    from byg.deviation d join byg.agreement a on a.id = d.agreement_id where a.partnership_id = any (rooms)
  union all select a.partnership_id, 'agreement', array['agreement', 'renewal'], w.note
    from byg.renewal_word w join byg.agreement_version v on v.id = w.version_id
    join byg.agreement a on a.id = v.agreement_id where a.partnership_id = any (rooms)
  union all select e.partnership_id, 'ending', array['ending'], concat_ws(' ', l.what, l.terms)
    from byg.ending_line l join byg.ending e on e.id = l.ending_id where e.partnership_id = any (rooms) and not l.removed
  union all select h.partnership_id, 'history', array['history'], h.details::text
    from byg.history_event h where h.partnership_id = any (rooms)
  union all select r.id, 'partnership', array[]::text[], concat_ws(' ', r.name, r.purpose)
    from byg.partnership r where r.id = any (rooms)
$$;

-- Where the name, or its first or last word, stands in what the rooms of a person share; at most 200 places. Files that
-- are not read are counted, by room.
create function wall.files_unread(rooms uuid[]) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_object_agg(u.room, u.files), '{}') from (
    select f.partnership_id as room, count(distinct f.id) as files
      from byg.room_file f join byg.file_version v on v.file_id = f.id
      where f.partnership_id = any (rooms) and not f.own and f.removed_at is null and v.kind <> 'link'
        and (v.kind not in ('csv', 'txt') or v.size > 2000000)
      group by f.partnership_id) u
$$;
create function wall.rooms_of(target uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select distinct p.partnership_id from byg.party_person s join byg.party p on p.id = s.party_id
    where s.person_id = target)
$$;
create function wall.name_stands(target uuid, called text) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  parts text[] := regexp_split_to_array(btrim(called), '\s+');
  rooms uuid[] := wall.rooms_of(target);
  entire text := wall.name_pattern(btrim(called));
  first text := wall.name_pattern(parts[1]);
  last text := wall.name_pattern(parts[cardinality(parts)]);
begin
  if char_length(btrim(called)) < 2 then return jsonb_build_object('places', '[]'::jsonb, 'unread', '{}'::jsonb); end if;
  return jsonb_build_object(
    'places', (select coalesce(jsonb_agg(jsonb_build_object('room', h.room, 'kind', h.kind, 'place', h.place, 'part', h.part)), '[]')
      from (select t.room, t.kind, t.place, min(case when t.said ~* entire then 'a-whole' when t.said ~* first then 'b-first'
          else 'c-last' end) as part from wall.shared_texts(rooms) t
        where (char_length(parts[1]) > 1 and t.said ~* first)
          or (char_length(parts[cardinality(parts)]) > 1 and t.said ~* last)
        group by t.room, t.kind, t.place order by t.room, t.kind, t.place limit 200) h),
    'unread', wall.files_unread(rooms));
end $$;
revoke execute on function wall.name_stands, wall.shared_texts, wall.text_of_file, wall.files_unread, wall.rooms_of
  from public;

-- The rooms in which it is for a house to look after somebody who was erased: those that it is a party of, when the person
-- was one of its own, or sat for it, as a guest may who belongs to no house.
create function wall.rooms_to_look_at(house uuid, target uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select p.partnership_id from byg.party p where p.organisation_id = house and p.left_at is null
    and (exists (select from byg.membership m where m.person_id = target and m.organisation_id = house)
      or exists (select from byg.party_person s join byg.party q on q.id = s.party_id
        where s.person_id = target and q.organisation_id = house)))
$$;

-- What the erasures left to look at, told house by house: for its administrators, until they say that it is done.
create function wall.erasures_left(house uuid)
  returns table (person_id uuid, erased_on date, unread integer, partnership_id uuid, partnership_name text, kind text, place text[], part text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.person_id, (e.at at time zone 'Europe/Copenhagen')::date, u.files, p.id, p.name,
      h.spot ->> 'kind', array(select jsonb_array_elements_text(h.spot -> 'place')), substr(h.spot ->> 'part', 3)
    from byg.erasure e
    cross join lateral (select wall.rooms_to_look_at(house, e.person_id) as rooms) mine
    cross join lateral (select coalesce(sum(n.value::integer), 0)::integer as files
      from jsonb_each_text(e.to_look_at -> 'unread') n where n.key::uuid = any (mine.rooms)) u
    left join lateral (select s.spot from jsonb_array_elements(e.to_look_at -> 'places') as s (spot)
      where (s.spot ->> 'room')::uuid = any (mine.rooms)) h on true
    left join byg.partnership p on p.id = (h.spot ->> 'room')::uuid
    where house in (select wall.organisations_as('administrator')) and e.looked_at is null and e.to_look_at is not null
      and (h.spot is not null or u.files > 0)
    order by e.at desc, e.person_id, p.name, h.spot ->> 'kind', h.spot ->> 'place' limit 500
$$;

create function wall.looked_after(house uuid, target uuid, day date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  rooms uuid[] := wall.rooms_to_look_at(house, target);
begin
  if house not in (select wall.organisations_as('administrator')) or cardinality(rooms) = 0 then return false; end if;
  -- What was to be looked at is not kept once it has been; what other houses have to look at is.
  update byg.erasure e set to_look_at = jsonb_build_object(
      'places', (select coalesce(jsonb_agg(s.spot order by s.at), '[]')
        from jsonb_array_elements(e.to_look_at -> 'places') with ordinality as s (spot, at)
        where (s.spot ->> 'room')::uuid <> all (rooms)),
      'unread', (e.to_look_at -> 'unread') - rooms::text[])
    where e.person_id = target and e.looked_at is null and e.to_look_at is not null;
  if not found then return false; end if;
  update byg.erasure set looked_at = day, to_look_at = null
    where person_id = target and to_look_at = '{"places": [], "unread": {}}';
  return true;
end $$;
revoke execute on function wall.rooms_to_look_at from public;
grant execute on function wall.erasures_left, wall.looked_after to :"app";

do $$
declare
  whole text := pg_get_functiondef('wall.erase_person'::regproc);
  changed text := replace(whole, '  perform wall.forget_signatures();
', '  update byg.erasure set to_look_at = wall.name_stands(target, who.name) where person_id = target;
  perform wall.forget_signatures();
');
begin
  if changed = whole then raise exception 'nothing to change in erase_person'; end if;
  execute changed;
end $$;
