import { sql, type RawBuilder } from 'kysely';

/** Every text inside a JSON document, without the ids and moments that are there too. */
const wordsOfJson = (column: string): RawBuilder<unknown> => {
  const path = sql.lit('strict $.** ? (@.type() == "string")');
  return sql`(select string_agg(said, ' · ') from (select t #>> '{}' as said
    from jsonb_path_query(${sql.raw(column)}, ${path}) as t) as texts
    where said !~ '^[0-9a-f-]{36}$' and said !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' and char_length(said) > 1)`;
};

/** The running text of a clause: a document of paragraphs. */
const proseOf = (column: string): RawBuilder<unknown> => {
  const path = sql.lit('strict $.**.text');
  return sql`(select string_agg(t #>> '{}', ' ') from jsonb_path_query(${sql.raw(column)}, ${path}) as t)`;
};

/**
 * Everything that is written in a room: kind, id, name, text, the way to it, and when. Each part is read through the
 * walls of its own table, so that nothing is found here that its page would not show.
 */
export const roomTexts = (room: string): RawBuilder<unknown> => sql`
  select 'meeting' as kind, m.id, m.title, concat_ws(' · ', m.place,
      (select string_agg(concat_ws(' · ', i.text, nullif(i.notes, ''),
        (select string_agg(a.text, ' · ') from byg.meeting_answer a where a.item_id = i.id)), ' · ' order by i.position)
        from byg.meeting_item i where i.meeting_id = m.id and i.ended_at is null),
      (select string_agg(d.text, ' · ') from byg.meeting_decision d where d.meeting_id = m.id and d.ended_at is null)) as text,
    array['meetings', m.id::text] as place, coalesce(m.starts_at, m.created_at) as at
    from byg.meeting m where m.partnership_id = ${room}
  union all
  select 'minutes', n.id, m.title, concat_ws(' · ', nullif(n.note, ''), ${wordsOfJson('n.content')}),
    array['meetings', m.id::text, 'minutes'], n.put_forward_at
    from byg.minutes n join byg.meeting m on m.id = n.meeting_id
    where m.partnership_id = ${room} and n.state in ('put-forward', 'approved')
  union all
  select 'promise', o.id, o.text, '', array['promises', o.id::text], o.created_at
    from byg.promise o where o.partnership_id = ${room}
  union all
  select 'risk', r.id, r.title, concat_ws(' · ', nullif(r.sign, ''), nullif(r.prevention, ''), nullif(r.response, '')),
    array['risks', r.id::text], r.created_at
    from byg.risk r where r.partnership_id = ${room}
  union all
  select 'clause', a.id, c.clause_id, concat_ws(' · ', ${proseOf('c.text_da')}, ${proseOf('c.text_en')}),
    array['agreement', 'clauses', c.clause_id], c.updated_at
    from byg.clause c join byg.agreement a on a.id = c.agreement_id where a.partnership_id = ${room} and c.included
  union all
  select 'note', n.id, n.title, n.text, array['notes', n.id::text], n.at
    from byg.note n where n.partnership_id = ${room}
  union all
  select 'file', f.id, f.title, (select string_agg(coalesce(v.url, v.name), ' · ' order by v.number desc)
      from byg.file_version v where v.file_id = f.id), array['files', f.id::text], f.at
    from byg.room_file f where f.partnership_id = ${room} and f.removed_at is null
  union all
  select 'sheet', s.id, s.title, (select ${wordsOfJson('d.content')} from byg.live_document d where d.sheet_id = s.id),
    array['sheets', s.id::text], s.created_at
    from byg.sheet s where s.partnership_id = ${room}
  union all
  select 'comment', k.id, concat_ws(', ', nullif(k.person_name, ''), nullif(k.party_name, '')), k.text,
    array['agreement', 'clauses', k.clause_id], k.at
    from byg.clause_comment k join byg.agreement a on a.id = k.agreement_id where a.partnership_id = ${room}
  union all
  select 'comment', k.id, concat_ws(', ', nullif(k.person_name, ''), nullif(k.party_name, '')), k.text,
    array['sheets', s.id::text, 'comments'], k.at
    from byg.sheet_comment k join byg.sheet s on s.id = k.sheet_id
    where s.partnership_id = ${room} and k.taken_back_at is null
  union all
  select 'contribution', b.id, b.what, coalesce((select string_agg(concat_ws(' · ', q.text, q.answer), ' · ')
      from byg.contribution_question q where q.contribution_id = b.id), ''),
    array['contributions', b.id::text], b.at
    from byg.contribution b where b.partnership_id = ${room} and b.withdrawn_at is null
  union all
  select 'answer', w.id, w.question, w.text, array['questions', w.chapter], w.at
    from byg.chapter_answer w where w.partnership_id = ${room}`;
