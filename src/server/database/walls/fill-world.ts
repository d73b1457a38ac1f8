import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../generated/database.ts';
import { hashOf, later } from '../testing/new-id.ts';
import { wholeCommunication } from './communication.ts';
import { wholeContact, wholeKept } from './contacts.ts';
import { wholeLine } from './contributions.ts';
import { wholeAnswer, wholeRhythm, wholeRound } from './evaluations.ts';
import { wholeFiles } from './files.ts';
import { wholeIdeas } from './ideas.ts';
import { wholeNotes } from './notes.ts';
import { wholeLeaving } from './leaving.ts';
import { wholeMeetings } from './meetings.ts';
import { wholeNotices } from './notices.ts';
import { wholeOrigin } from './origins.ts';
import { wholePhaseRows } from './phases.ts';
import { wholeAboveRooms } from './above-rooms.ts';
import { wholeTalk } from './sheet-talk.ts';
import type { World } from './world.ts';

type Table = keyof World;
type Rows = { [T in Table]: (row: World[T][number]) => Insertable<Database[`byg.${T}`]> };

const text = JSON.stringify({ type: 'doc', content: [] });

/** What a row needs beside that which the walls look at. */
const whole: Rows = {
  person: (row) => ({ ...row, email: `${row.id}@example.test` }),
  organisation: (row) => ({ ...row, kind: 'library', name: 'O' }),
  membership: (row) => row,
  phase_plan: wholePhaseRows.phase_plan,
  partnership: (row) => ({ ...row, name: 'P' }),
  party: (row) => row,
  capability: (row) => ({
    ...row,
    token_hash: hashOf(row.id),
    confirmed_at: row.confirmed_person_id && later(-3),
  }),
  party_person: (row) => row,
  template: (row) => ({ ...row, draft: '{}' }),
  template_version: (row) => ({ ...row, content: '{}' }),
  sheet: (row) => ({
    ...row,
    created_by: nobodyYet,
    ...(row.state === 'revealed' ? { revealed_at: later(-1), reveal_reason: 'all-ready' as const } : {}),
  }),
  sheet_side: (row) => ({
    ...row,
    answers: JSON.stringify({ brings: `secret of ${row.party_id}` }),
    updated_by: nobodyYet,
  }),
  sheet_version: (row) => ({ ...row, content: '{}' }),
  sheet_kept: (row) => ({ ...row, answers: JSON.stringify({ interest: `kept by ${row.party_id}` }) }),
  sheet_voice: (row) => ({
    ...row,
    answers: JSON.stringify({ gain: `voice of ${row.person_id}` }),
    kept: JSON.stringify({ note: `kept by ${row.person_id}` }),
  }),
  agreement: (row) => ({ ...row, level: 'full', mode: 'general', languages: '{}' }),
  agreement_version: (row) => ({ ...row, content: '{}', sha256: 'a'.repeat(64), put_forward_by: nobodyYet }),
  clause_comment: (row) => ({ ...row, clause_id: 'A01', text: 'T' }),
  chapter_answer: (row) => ({
    ...row,
    chapter: 'gain',
    prompt: 'q1',
    question: 'Q?',
    text: 'T',
    person_id: nobodyYet,
  }),
  risk: (row) => ({ ...row, title: row.party_id === null ? 'T' : `own risk of ${row.party_id}` }),
  ...wholeFiles,
  ...wholeNotes,
  ...wholeMeetings,
  ...wholeLeaving,
  room_origin: (row) => ({ ...row, ...wholeOrigin }),
  taken_result: (row) => ({ ...row, key: 'event-e01', became: 'risk' }),
  obligation: (row) => ({ ...row, clause_id: 'A06', text: 'T' }),
  clause_care: (row) => ({ ...row, clause_id: 'A06' }),
  deviation: (row) => ({ ...row, clause_id: 'A06', text: 'T' }),
  renewal_word: (row) => ({ ...row, choice: 'talk' }),
  ...wholeNotices,
  mail_action: (row) => ({
    ...row,
    ...{ token_hash: hashOf(row.person_id), thing_id: row.person_id, expires_at: later(1) },
    kind: 'promise',
  }),
  mail_stop: (row) => ({ ...row, token_hash: hashOf(row.person_id), topic: 'dates' }),
  promise: (row) => ({ ...row, text: 'T' }),
  promise_change: (row) => ({ ...row, kind: 'made' }),
  ...wholeIdeas,
  first_hour: (row) => row,
  demonstration: (row) => row,
  ...wholeCommunication,
  audit_read: (row) => ({ ...row, kind: 'k' }),
  retention_kept: (row) => ({ ...row, ...wholeKept }),
  contact: (row) => ({ ...row, ...wholeContact }),
  contribution: (row) => ({ ...row, ...wholeLine }),
  contribution_question: (row) => ({ ...row, text: 'Q' }),
  contribution_choice: (row) => ({ ...row, worth: true }),
  evaluation_round: (row) => ({ ...row, ...wholeRound(row) }),
  evaluation_seat: (row) => row,
  evaluation_answer: (row) => ({ ...row, ...wholeAnswer(row) }),
  pulse_rhythm: (row) => ({ ...row, ...wholeRhythm }),
  history_event: (row) => ({ ...row, kind: 'k' }),
  own_sheet: (row) => ({ ...row, tool: 'win-win', content: '{}' }),
  ...wholeTalk,
  api_token: (row) => ({ ...row, name: 'n', scopes: ['read'], token_hash: hashOf(row.id) }),
  calendar_feed: (row) => ({ ...row, token_hash: hashOf(row.id) }),
  organisation_invitation: (row) => ({
    ...row,
    email: 'a@b.dk',
    roles: ['worker'],
    token_hash: hashOf(row.id),
    expires_at: later(7),
  }),
  case_submission: (row) => ({ ...row, language: 'da', content: '{}', desk: '{}', sender: 'other' }),
  case_link: (row) => ({ ...row, token_hash: hashOf(row.id), expires_at: later(7) }),
  ...wholeAboveRooms,
  phase_tick: wholePhaseRows.phase_tick,
  phase_gate: wholePhaseRows.phase_gate,
  room_visit: wholePhaseRows.room_visit,
  mail: (row) => ({ ...row, to_address: 'a@b.dk', subject: 's', text: 't', html: 'h', kind: 'k' }),
};

/** Stands in for a person who does not matter to any wall; set to a real one when the world is filled. */
const nobodyYet = '';

/** Writes the world, with a clause for each agreement and a live document for each sheet that is written live. */
export async function fillWorld(ground: Kysely<Database>, world: World): Promise<void> {
  const somebody = world.person[0]?.id ?? '';
  await ground.transaction().execute(async (trx) => {
    for (const table of Object.keys(whole) as Table[]) {
      const make = whole[table] as (row: unknown) => Record<string, unknown>;
      const rows = world[table].map((row) =>
        Object.fromEntries(
          Object.entries(make(row)).map(([column, value]) => [
            column,
            value === nobodyYet ? somebody : value,
          ]),
        ),
      );
      if (rows.length > 0)
        await trx
          .insertInto(`byg.${table}`)
          .values(rows as never)
          .execute();
    }
    for (const { id } of world.agreement) {
      const clause = {
        agreement_id: id,
        clause_id: 'A01',
        text_da: text,
        text_en: text,
        updated_by: somebody,
      };
      await trx.insertInto('byg.clause').values(clause).execute();
    }
    for (const { id } of world.sheet.filter(({ state, mode }) => state === 'revealed' || mode === 'voices')) {
      await trx.insertInto('byg.live_document').values({ sheet_id: id, content: '{}' }).execute();
    }
  });
}
