import pg from 'pg';
import { actAsOwner } from '#server/database/archive/owner.ts';
import { cast } from './people.ts';

/** What hangs on a partnership, the outermost first; `$1` are the ids of the demonstration's partnerships. */
const removals: readonly (readonly [table: string, where: string])[] = [
  ['reminder', 'partnership_id = any ($1)'],
  ['calendar_feed', 'partnership_id = any ($1)'],
  ['phase_gate', 'partnership_id = any ($1)'],
  ['phase_tick', 'partnership_id = any ($1)'],
  ['phase_road', 'partnership_id = any ($1)'],
  ['room_visit', 'partnership_id = any ($1)'],
  ['room_origin', 'partnership_id = any ($1)'],
  ['minutes_approval', 'minutes_id in (select m.id from byg.minutes m where m.meeting_id in (MEETINGS))'],
  ['minutes', 'meeting_id in (MEETINGS)'],
  ['minutes_correction', 'meeting_id in (MEETINGS)'],
  ['meeting_document', 'meeting_id in (MEETINGS)'],
  ['meeting_mood', 'meeting_id in (MEETINGS)'],
  [
    'meeting_consent',
    'decision_id in (select d.id from byg.meeting_decision d where d.meeting_id in (MEETINGS))',
  ],
  ['meeting_decision', 'meeting_id in (MEETINGS)'],
  ['meeting_answer', 'item_id in (select i.id from byg.meeting_item i where i.meeting_id in (MEETINGS))'],
  ['meeting_item', 'meeting_id in (MEETINGS)'],
  ['meeting_vote', 'option_id in (select o.id from byg.meeting_option o where o.meeting_id in (MEETINGS))'],
  ['meeting_option', 'meeting_id in (MEETINGS)'],
  [
    'meeting_link',
    'attendee_id in (select a.id from byg.meeting_attendee a where a.meeting_id in (MEETINGS))',
  ],
  ['meeting_attendee', 'meeting_id in (MEETINGS)'],
  ['meeting', 'partnership_id = any ($1)'],
  [
    'communication_approval',
    'line_id in (select l.id from byg.communication_line l where l.partnership_id = any ($1))',
  ],
  ['communication_line', 'partnership_id = any ($1)'],
  ['idea', 'partnership_id = any ($1)'],
  ['communication_check', 'partnership_id = any ($1)'],
  ['communication_card', 'party_id in (PARTIES)'],
  ['contact', 'partnership_id = any ($1)'],
  ['contact_objection', 'partnership_id = any ($1)'],
  ['contribution_question', 'party_id in (PARTIES)'],
  ['contribution', 'partnership_id = any ($1)'],
  ['contribution_choice', 'party_id in (PARTIES)'],
  ['evaluation_link', 'round_id in (ROUNDS)'],
  ['evaluation_answer', 'round_id in (ROUNDS)'],
  ['evaluation_seat', 'round_id in (ROUNDS)'],
  ['evaluation_round', 'partnership_id = any ($1)'],
  ['pulse_rhythm', 'partnership_id = any ($1)'],
  ['handover_yes', 'handover_id in (HANDOVERS)'],
  ['handover_note', 'handover_id in (HANDOVERS)'],
  ['handover', 'partnership_id = any ($1)'],
  ['ending_yes', 'ending_id in (ENDINGS)'],
  ['ending_line_yes', 'line_id in (select l.id from byg.ending_line l where l.ending_id in (ENDINGS))'],
  ['ending_line', 'ending_id in (ENDINGS)'],
  ['ending', 'partnership_id = any ($1)'],
  [
    'renewal_word',
    'version_id in (select v.id from byg.agreement_version v where v.agreement_id in (AGREEMENTS))',
  ],
  ['deviation', 'agreement_id in (AGREEMENTS)'],
  ['clause_care', 'agreement_id in (AGREEMENTS)'],
  ['obligation', 'agreement_id in (AGREEMENTS)'],
  ['promise_change', 'promise_id in (select o.id from byg.promise o where o.partnership_id = any ($1))'],
  ['promise', 'partnership_id = any ($1)'],
  ['risk_score', 'risk_id in (select r.id from byg.risk r where r.partnership_id = any ($1))'],
  ['risk', 'partnership_id = any ($1)'],
  ['taken_result', 'partnership_id = any ($1)'],
  ['file_part', 'version_id in (select v.id from byg.file_version v where v.file_id in (FILES))'],
  ['file_version', 'file_id in (FILES)'],
  ['room_file', 'partnership_id = any ($1)'],
  ['note_version', 'note_id in (select n.id from byg.note n where n.partnership_id = any ($1))'],
  ['note_away', 'note_id in (select n.id from byg.note n where n.partnership_id = any ($1))'],
  ['note_document', 'note_id in (select n.id from byg.note n where n.partnership_id = any ($1))'],
  ['note', 'partnership_id = any ($1)'],
  ['history_event', 'partnership_id = any ($1)'],
  ['chapter_answer', 'partnership_id = any ($1)'],
  [
    'acceptance',
    'version_id in (select v.id from byg.agreement_version v where v.agreement_id in (AGREEMENTS))',
  ],
  ['clause_comment', 'agreement_id in (AGREEMENTS)'],
  ['agreement_version', 'agreement_id in (AGREEMENTS)'],
  ['clause_history', 'agreement_id in (AGREEMENTS)'],
  ['clause', 'agreement_id in (AGREEMENTS)'],
  ['agreement', 'partnership_id = any ($1)'],
  ['live_document', 'sheet_id in (SHEETS)'],
  ['sheet_mention', 'comment_id in (select c.id from byg.sheet_comment c where c.sheet_id in (SHEETS))'],
  ['sheet_comment', 'sheet_id in (SHEETS)'],
  ['sheet_link_seat', 'link_id in (select l.id from byg.sheet_link l where l.sheet_id in (SHEETS))'],
  ['sheet_link', 'sheet_id in (SHEETS)'],
  ['sheet_version', 'sheet_id in (SHEETS)'],
  ['sheet_voice', 'sheet_id in (SHEETS)'],
  ['sheet_kept', 'sheet_id in (SHEETS)'],
  ['sheet_side', 'sheet_id in (SHEETS)'],
  ['sheet', 'partnership_id = any ($1)'],
  ['gathering_entry', 'gathering_id in (GATHERINGS)'],
  ['gathering_seat', 'gathering_id in (GATHERINGS)'],
  ['gathering', 'partnership_id = any ($1)'],
  ['portfolio_decision', 'party_id in (PARTIES)'],
  ['quiet_reason', 'party_id in (PARTIES)'],
  ['portfolio_entry', 'partnership_id = any ($1)'],
  ['wheel_day', 'partnership_id = any ($1)'],
  ['confirmation_code', 'capability_id in (LINKS)'],
  ['guest_session', 'capability_id in (LINKS)'],
  ['party_person', 'party_id in (PARTIES)'],
  ['capability', 'party_id in (PARTIES)'],
  ['party', 'partnership_id = any ($1)'],
  ['partnership', 'id = any ($1)'],
];

/** In the order they are emptied. */
export const removedTables: readonly string[] = removals.map(([table]) => table);

const parts: Readonly<Record<string, string>> = {
  FILES: 'select f.id from byg.room_file f where f.partnership_id = any ($1)',
  MEETINGS: 'select m.id from byg.meeting m where m.partnership_id = any ($1)',
  AGREEMENTS: 'select a.id from byg.agreement a where a.partnership_id = any ($1)',
  SHEETS: 'select s.id from byg.sheet s where s.partnership_id = any ($1)',
  GATHERINGS: 'select g.id from byg.gathering g where g.partnership_id = any ($1)',
  HANDOVERS: 'select h.id from byg.handover h where h.partnership_id = any ($1)',
  ENDINGS: 'select e.id from byg.ending e where e.partnership_id = any ($1)',
  ROUNDS: 'select r.id from byg.evaluation_round r where r.partnership_id = any ($1)',
  PARTIES: 'select p.id from byg.party p where p.partnership_id = any ($1)',
  LINKS:
    'select c.id from byg.capability c join byg.party p on p.id = c.party_id where p.partnership_id = any ($1)',
};

const whole = (where: string): string =>
  Object.entries(parts).reduce((said, [name, part]) => said.replace(name, part), where);

/** What an organisation wrote above its rooms goes with it when it is a party to nothing else. */
const above = [
  'nomination',
  'cycle_step',
  'organisation_day',
  'wheel_day',
  'strategy_version',
  'strategy',
  'yearly_account',
  'idea',
  'idea_inbox',
] as const;
const alone = `organisation_id in (select o.id from byg.organisation o where o.created_by = any ($1)
  and not exists (select from byg.party p where p.organisation_id = o.id))`;

/** Its own people and organisations go with it, unless somebody has begun to use them for something else. */
const leftovers: readonly string[] = [
  ...above.map((table) => `delete from byg.${table} where ${alone}`),
  'alter table byg.phase_plan disable trigger user',
  `delete from byg.phase_plan where ${alone}`,
  'alter table byg.phase_plan enable trigger user',
  'delete from byg.gathering where host_person = any ($1) and partnership_id is null',
  'delete from byg.own_sheet where person_id = any ($1)',
  'delete from byg.first_hour where person_id = any ($1)',
  'delete from byg.template_version where template_id in (select t.id from byg.template t where t.created_by = any ($1))',
  'delete from byg.template where created_by = any ($1)',
  'delete from byg.api_token where person_id = any ($1)',
  'delete from byg.calendar_feed where person_id = any ($1)',
  'delete from byg.organisation_invitation where created_by = any ($1)',
  'delete from byg.membership where person_id = any ($1)',
  'delete from byg.organisation where created_by = any ($1)',
  'delete from auth."user" where id = any ($1)',
  'delete from byg.person where id = any ($1)',
];

const addresses = Object.values(cast).map(({ email }) => email);

/** The demonstration's own partnerships: examples that its lead began. */
export async function demoPartnerships(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select s.id from byg.partnership s join byg.person p on p.id = s.created_by
      where s.example and p.email::text = $1 order by s.id`,
    [cast.lead.email],
  );
  return rows.map(({ id }) => id);
}

/** Takes everything out as the owner, past the guards that keep history and evidence of real partnerships. */
export async function removeDemo(ownerUrl: string): Promise<boolean> {
  const client = await openAsOwner(ownerUrl);
  try {
    await client.query('begin');
    const ids = await demoPartnerships(client);
    for (const [table] of removals) await client.query(`alter table byg.${table} disable trigger user`);
    for (const [table, where] of removals)
      await client.query(`delete from byg.${table} where ${whole(where)}`, [ids]);
    await client.query('set constraints all immediate');
    for (const [table] of removals) await client.query(`alter table byg.${table} enable trigger user`);
    await client.query('commit');
    await removeLeftovers(client);
    return ids.length > 0;
  } finally {
    await client.end();
  }
}

async function removeLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    'select id from byg.person where email::text = any ($1)',
    [addresses],
  );
  const ids = rows.map(({ id }) => id);
  const inUse = '23503';
  for (const leftover of leftovers)
    await client.query(leftover, leftover.includes('$1') ? [ids] : []).catch((error: pg.DatabaseError) => {
      if (error.code !== inUse) throw error;
    });
}

export async function openAsOwner(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await actAsOwner(client);
  return client;
}
