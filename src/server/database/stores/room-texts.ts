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

/** What is said and written: at meetings, in notes, on sheets, and about them. */
const saidIn = (room: string): RawBuilder<unknown> => sql`
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
  select 'answer', w.id, w.question, w.text, array['questions', w.chapter], w.at
    from byg.chapter_answer w where w.partnership_id = ${room}`;

/** What is agreed, promised, brought and feared. */
const agreedIn = (room: string): RawBuilder<unknown> => sql`
  select 'promise', o.id, o.text, (select string_agg(ch.because, ' · ' order by ch.id) from byg.promise_change ch
      where ch.promise_id = o.id and ch.because <> ''), array['promises', o.id::text], o.created_at
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
  select 'contribution', b.id, b.what, coalesce((select string_agg(concat_ws(' · ', q.text, q.answer), ' · ')
      from byg.contribution_question q where q.contribution_id = b.id), ''),
    array['contributions', b.id::text], b.at
    from byg.contribution b where b.partnership_id = ${room} and b.withdrawn_at is null
  union all
  select 'clause', v.id, v.clause_id, concat_ws(' · ', v.text, nullif(v.choice_note, '')),
    array['agreement', 'clauses', v.clause_id], v.at
    from byg.deviation v join byg.agreement a on a.id = v.agreement_id where a.partnership_id = ${room}
  union all
  select 'clause', y.id, y.clause_id, y.text, array['agreement', 'clauses', y.clause_id], y.created_at
    from byg.obligation y join byg.agreement a on a.id = y.agreement_id
    where a.partnership_id = ${room} and y.dropped_at is null`;

/**
 * Who is told and who is known, how it is judged, handed over and ended, and workshops with what came of them. What a
 * game left is found as what it became: a risk, a question of a meeting, a comment. No addresses: a contact is found by
 * function, organisation and name.
 */
const toldIn = (room: string): RawBuilder<unknown> => sql`
  select 'communication', l.id, l.message, concat_ws(' · ', array_to_string(l.audiences, ', '), nullif(l.channel, ''),
      nullif(l.text, ''), nullif(l.measure, '')), array['communication', l.id::text], l.created_at
    from byg.communication_line l where l.partnership_id = ${room}
  union all
  select 'communication', k.party_id, o.name, concat_ws(' · ', nullif(k.logo_terms, ''), nullif(k.press_contact, '')),
    array['communication'], p.joined_at
    from byg.communication_card k join byg.party p on p.id = k.party_id join byg.organisation o on o.id = p.organisation_id
    where p.partnership_id = ${room}
  union all
  select 'contact', c.id, concat_ws(', ', c.function, c.organisation), concat_ws(' · ', nullif(c.name, ''), nullif(c.source, '')),
    array['contacts', c.id::text], c.at
    from byg.contact c where c.partnership_id = ${room}
  union all
  select 'handover', h.id, concat_ws(' → ', coalesce(w.name, o.name), s.name),
    (select ${wordsOfJson('n.answers')} from byg.handover_note n where n.handover_id = h.id),
    array['handover', h.id::text], h.created_at
    from byg.handover h join byg.party p on p.id = h.party_id join byg.organisation o on o.id = p.organisation_id
    left join byg.person w on w.id = h.leaver_id left join byg.person s on s.id = h.successor_id
    where h.partnership_id = ${room}
  union all
  select 'ending', e.id, '', concat_ws(' · ', nullif(e.words, ''), nullif(e.thanks_da, ''), nullif(e.thanks_en, ''),
      (select string_agg(concat_ws(' · ', l.what, nullif(l.terms, '')), ' · ') from byg.ending_line l
        where l.ending_id = e.id and not l.removed)), array['ending'], e.created_at
    from byg.ending e where e.partnership_id = ${room} and e.state in ('preparing', 'ended')
  union all
  select 'evaluation', v.id, v.title, concat_ws(' · ', nullif(v.question, ''), ${wordsOfJson("v.agreed || jsonb_path_query_array(v.criteria, '$[*].criterion') || jsonb_path_query_array(v.criteria, '$[*].why')")},
      (select string_agg(said #>> '{}', ' · ') from wall.round_voices(v.id) voice, jsonb_each(voice.answers) as a (asked, said)
        where jsonb_typeof(said) = 'string' and said #>> '{}' <> 'dont-know')),
    array['evaluations', v.id::text], v.created_at
    from byg.evaluation_round v where v.partnership_id = ${room}
  union all
  select 'workshop', (g ->> 'id')::uuid, g ->> 'title',
    (select string_agg(${wordsOfJson("e -> 'data'")}, ' · ')
      from jsonb_array_elements(wall.gathering_record((g ->> 'id')::uuid) -> 'entries') as e),
    array['workshop', g ->> 'id'], (g ->> 'createdAt')::timestamptz
    from jsonb_array_elements(wall.partnership_gatherings(${room})) as g where g ->> 'kind' = 'workshop'`;

/**
 * Everything that is written in a room: kind, id, name, text, the way to it, and when. Each part is read through the
 * walls of its own table, so that nothing is found here that its page would not show.
 */
export const roomTexts = (room: string): RawBuilder<unknown> =>
  sql`${sql.join([saidIn(room), agreedIn(room), toldIn(room)], sql` union all `)}`;
