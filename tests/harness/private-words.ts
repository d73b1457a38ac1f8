import type { Client } from 'pg';
import { addLine } from '#features/communication/index.ts';
import { answerRound, beginRound } from '#features/evaluations/index.ts';
import { checkContent, putFile } from '#features/files/index.ts';
import { beginHandover, writeRules } from '#features/handovers/index.ts';
import { beginNote } from '#features/notes/index.ts';
import { makeToken } from '#features/people/index.ts';
import { addRisk } from '#features/risks/index.ts';
import { approveStrategy, writeStrategy } from '#features/strategy/index.ts';
import { beginSheet, fillSide, fillVoice, keepOwnSheet } from '#features/toolbox/index.ts';
import type { Result } from '#domain/result.ts';
import type { Needs } from '#server/house/needs.ts';
import { sourceOf } from '#server/scanning/file-source.ts';
import { makeInspection } from '#server/scanning/inspection.ts';

/** Where the owner of the private things sits. */
export type Owner = {
  readonly room: string;
  readonly party: string;
  readonly organisation: string;
  readonly person: string;
  /** Does a deed as the owner, and fails when it is refused. */
  as<T>(deed: (needs: Needs) => Promise<Result<T>>): Promise<T>;
  readonly house: Client;
};

/** The word that is put into a private table, and nowhere else. */
export const wordIn = (table: string): string => `hemmelig${table.replaceAll('_', '')}ord`;

/**
 * What is somebody's alone, by table: how it gets its word. `unseen` where not even its owner meets the word on a page
 * or in a file, because it is kept for the house.
 */
type Plant = { readonly unseen?: true; put(owner: Owner): Promise<unknown> };

const planted = (put: Plant['put']): Plant => ({ put });
const unseen = (put: Plant['put']): Plant => ({ unseen: true, put });
const sql =
  (text: string, values: (owner: Owner) => readonly string[]) =>
  ({ house, ...owner }: Owner) =>
    house.query(text, [...values({ house, ...owner })]);

const inspection = makeInspection(undefined);
const text = { brings: wordIn('sheet_side'), wants: 'Ro' };

async function sheetOf(owner: Owner, tool: string): Promise<string> {
  const title = 'Et ark';
  return (await owner.as((needs) => beginSheet(needs, { partnershipId: owner.room, tool, title }))).id;
}

/** Own to a party: no other party of the room reads a word of it. */
const ofParty: Readonly<Record<string, Plant>> = {
  risk: planted(({ as, room, party }) =>
    as((needs) => addRisk(needs, { partnershipId: room, register: party, title: wordIn('risk') })),
  ),
  note: planted(({ as, room, party }) =>
    as((needs) =>
      beginNote(needs, { partnershipId: room, partyId: party, title: 'Vores', text: wordIn('note') }),
    ),
  ),
  room_file: planted(({ as, room }) =>
    as(async (needs) => {
      const source = sourceOf(new TextEncoder().encode(wordIn('file_part')));
      const sent = await checkContent({ name: `${wordIn('file_version')}.txt`, source }, inspection);
      if (!sent.ok) return sent;
      return putFile(needs, { partnershipId: room, own: true, title: wordIn('room_file') }, sent.value);
    }),
  ),
  // Put in with the file that they are of.
  file_version: planted(() => Promise.resolve()),
  file_part: planted(() => Promise.resolve()),
  communication_line: planted(({ as, room, party }) =>
    as((needs) =>
      addLine(needs, room, {
        house: party,
        message: wordIn('communication_line'),
        audiences: 'Os',
        logos: 'no',
      }),
    ),
  ),
  sheet_side: planted(async (owner) => {
    const sheetId = await sheetOf(owner, 'win-win');
    const side = { sheetId, partyId: owner.party, answers: text, ready: false };
    await owner.as(async (needs) => {
      const revision = (await needs.sheets.side(sheetId, owner.party))?.revision ?? 0;
      return fillSide(needs, { ...side, revision });
    });
    await owner.house.query(
      `insert into byg.sheet_comment (id, sheet_id, prompt, within_party_id, text, party_id, person_id)
        values (gen_random_uuid(), $1, 'brings', $2, $3, $2, $4)`,
      [sheetId, owner.party, wordIn('sheet_comment'), owner.person],
    );
    await owner.house.query(`insert into byg.sheet_kept (sheet_id, party_id, answers) values ($1, $2, $3)`, [
      ...[sheetId, owner.party, JSON.stringify({ note: wordIn('sheet_kept') })],
    ]);
  }),
  // Put in beside the side.
  sheet_comment: planted(() => Promise.resolve()),
  sheet_kept: unseen(() => Promise.resolve()),
  handover_note: planted(async ({ as, room, party, person }) => {
    const leaver = `${party}/${person}`;
    const { id } = await as((needs) =>
      beginHandover(needs, { partnershipId: room, leaver, leavesOn: '2030-01-01' }),
    );
    await as((needs) => writeRules(needs, { id, fromRevision: 0, careful: wordIn('handover_note') }));
  }),
  portfolio_decision: planted(
    sql(
      `insert into byg.portfolio_decision (id, party_id, choice, reason, decided_on, person_id, person_name)
        values (gen_random_uuid(), $1, 'keep', $2, now()::date, $3, '')`,
      ({ party, person }) => [party, wordIn('portfolio_decision'), person],
    ),
  ),
  quiet_reason: planted(
    sql(
      `insert into byg.quiet_reason (id, party_id, reason, until, person_id, person_name)
        values (gen_random_uuid(), $1, $2, now()::date + 30, $3, '')`,
      ({ party, person }) => [party, wordIn('quiet_reason'), person],
    ),
  ),
};

/** Own to an organisation: only its members read it. */
const ofOrganisation: Readonly<Record<string, Plant>> = {
  strategy: planted(async ({ as, organisation }) => {
    const goals = ['a', 'b', 'c'].map((name) => ({ ...{ title: name, owner: 'Chefen', measures: [] } }));
    const write = (mission: string, revision: number) =>
      as((needs) =>
        writeStrategy(needs, organisation, {
          ...{ mission, groups: [], revision, goals: goals.map((goal) => ({ ...goal, id: needs.newId() })) },
        }),
      );
    await write(wordIn('strategy_version'), 0);
    await as((needs) => approveStrategy(needs, organisation, { note: '', revision: 1 }));
    await write(wordIn('strategy'), 1);
  }),
  // Put in with the draft.
  strategy_version: planted(() => Promise.resolve()),
  nomination: planted(
    sql(
      `insert into byg.nomination (id, organisation_id, year, department, title, fit, ambition, effort, created_by)
        values (gen_random_uuid(), $1, extract(year from now()), 'Børn', $2, 3, 3, 3, $3)`,
      ({ organisation, person }) => [organisation, wordIn('nomination'), person],
    ),
  ),
  organisation_day: planted(
    sql(
      `insert into byg.organisation_day (id, organisation_id, kind, title, from_on, to_on, shown, created_by)
        values (gen_random_uuid(), $1, 'date', $2, now()::date, now()::date, false, $3)`,
      ({ organisation, person }) => [organisation, wordIn('organisation_day'), person],
    ),
  ),
  cycle_step: planted(
    sql(
      `insert into byg.cycle_step (organisation_id, year, step, note) values ($1, extract(year from now()), 'meeting', $2)`,
      ({ organisation }) => [organisation, wordIn('cycle_step')],
    ),
  ),
  idea: planted(
    sql(`update byg.idea set text = $2 where organisation_id = $1`, ({ organisation }) => [
      ...[organisation, wordIn('idea')],
    ]),
  ),
  retention_kept: planted(
    sql(
      `insert into byg.retention_kept (organisation_id, kind, subject_id, reason, until_on, person_id)
        values ($1, 'contact', gen_random_uuid(), $2, now()::date + 9, $3)`,
      ({ organisation, person }) => [organisation, wordIn('retention_kept'), person],
    ),
  ),
  audit_read: planted(
    sql(
      `insert into byg.audit_read (id, organisation_id, kind, subject, person_id) values (gen_random_uuid(), $1, 'people', $2, $3)`,
      ({ organisation, person }) => [organisation, wordIn('audit_read'), person],
    ),
  ),
  organisation_invitation: planted(
    sql(
      `insert into byg.organisation_invitation (id, organisation_id, email, roles, token_hash, created_by, expires_at)
        values (gen_random_uuid(), $1, $2, '{worker}', decode(repeat('ab', 32), 'hex'), $3, now() + interval '9 days')`,
      ({ organisation, person }) => [organisation, `${wordIn('organisation_invitation')}@byg.test`, person],
    ),
  ),
};

/** Own to a person: nobody else reads it, colleagues no more than others. */
const ofPerson: Readonly<Record<string, Plant>> = {
  evaluation_answer: unseen(async ({ as, room, person }) => {
    const { id } = await as((needs) =>
      beginRound(needs, room, {
        ...{ name: 'Midtvejs', areas: ['cooperation', 'progress', 'own'], open: ['surprise'] },
        ...{ deadline: '2030-01-01', people: [person] },
      }),
    ).catch(() => ({ id: '' }));
    if (id)
      await as((needs) =>
        answerRound(needs, { partnershipId: room, id }, { surprise: wordIn('evaluation_answer'), aloud: 4 }),
      );
  }),
  sheet_voice: planted(async (owner) => {
    const sheetId = await sheetOf(owner, 'readiness');
    const content = { title: '', shared: {}, sides: [] };
    await owner.as((needs) => fillVoice(needs, { sheetId, content, ready: false, revision: 0 }));
    await owner.house.query(`update byg.sheet_voice set answers = $2 where sheet_id = $1`, [
      ...[sheetId, JSON.stringify({ comments: wordIn('sheet_voice') })],
    ]);
  }),
  own_sheet: planted(({ as }) =>
    as((needs) =>
      keepOwnSheet(needs, {
        tool: 'win-win',
        content: { title: wordIn('own_sheet'), shared: {}, sides: [] },
      }),
    ),
  ),
  api_token: planted(({ as }) =>
    as((needs) => makeToken(needs, { name: wordIn('api_token'), scopes: ['read'], days: 9 })),
  ),
  mail: unseen(
    sql(
      `insert into byg.mail (id, to_address, subject, text, html, headers, kind, sent_at)
        values (gen_random_uuid(), 'a@byg.test', $1, $1, '', '{}', 'sign-in-link', now())`,
      () => [wordIn('mail')],
    ),
  ),
};

export const plants: Readonly<Record<string, Plant>> = { ...ofParty, ...ofOrganisation, ...ofPerson };

/** Tables that nothing private is put into here, and why. */
export const withoutPlant: Readonly<
  Record<'room' | 'open' | 'key' | 'marks' | 'elsewhere', readonly string[]>
> = {
  /** Read by every party of the room, and by nobody outside it. */
  room: [
    ...[
      'acceptance',
      'agreement',
      'agreement_version',
      'chapter_answer',
      'clause',
      'clause_care',
      'clause_comment',
    ],
    ...['clause_history', 'communication_approval', 'communication_card', 'contact', 'contribution'],
    ...[
      'contribution_choice',
      'contribution_question',
      'deviation',
      'renewal_word',
      'ending',
      'ending_line',
      'ending_line_yes',
    ],
    ...['ending_yes', 'evaluation_round', 'evaluation_seat', 'handover', 'handover_yes', 'history_event'],
    ...[
      'live_document',
      'communication_check',
      'meeting_document',
      'minutes_correction',
      'note_away',
      'note_version',
      'meeting',
      'meeting_answer',
      'meeting_attendee',
      'meeting_consent',
      'meeting_decision',
    ],
    ...['meeting_item', 'meeting_option', 'meeting_vote', 'minutes', 'minutes_approval', 'note_document'],
    ...[
      'obligation',
      'partnership',
      'party',
      'party_person',
      'phase_gate',
      'phase_plan',
      'phase_road',
      'phase_tick',
    ],
    ...['promise', 'promise_change', 'pulse_rhythm', 'room_origin', 'sheet', 'sheet_version', 'taken_result'],
  ],
  /** Read by anybody, or by everybody who is signed in. */
  open: [
    'content_page',
    'idea_inbox',
    'organisation',
    'person',
    'removed_page',
    'search_edition',
    'search_entry',
    'search_word',
  ],
  /** Opens a door, and is kept as a hash or with nothing but an address. */
  key: [
    ...['calendar_feed', 'capability', 'case_link', 'confirmation_code', 'contact_link', 'contact_objection'],
    ...[
      'evaluation_link',
      'guest_session',
      'mail_action',
      'mail_reply',
      'meeting_link',
      'reply_taken',
      'sheet_link',
      'sheet_link_seat',
    ],
  ],
  /** Holds days, counts and ids, and no words that anybody wrote. */
  marks: [
    ...[
      'awaited_thing',
      'demonstration',
      'demonstration_person',
      'erasure',
      'failing_address',
      'first_hour',
      'mail_choice',
      'mail_hours',
      'mail_stop',
    ],
    ...['meeting_mood', 'membership', 'portfolio_entry', 'reminder', 'retention_reminder', 'risk_score'],
    ...['room_visit', 'sheet_mention', 'weekly_letter', 'wheel_day', 'yearly_account'],
  ],
  /** Has its own journey with a stranger in it: workshops, told cases and own templates. */
  elsewhere: [
    ...['case_approval', 'case_submission', 'gathering', 'gathering_entry', 'gathering_seat', 'template'],
    ...['template_version'],
  ],
};
