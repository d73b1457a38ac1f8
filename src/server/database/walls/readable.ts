import { communicationReadings } from './communication.ts';
import { contactReadings } from './contacts.ts';
import { contributionReadings } from './contributions.ts';
import { evaluationReadings } from './evaluations.ts';
import { phaseReadings } from './phases.ts';
import { demonstrationReadings } from './demonstrations.ts';
import { firstHourReadings } from './first-hour.ts';
import { ideaReadings } from './ideas.ts';
import { readingsAboveRooms } from './above-rooms.ts';
import type { Oracle } from './oracle.ts';
import { meetingReadings } from './meetings.ts';
import { noticeReadings } from './notices.ts';
import { promiseReadings } from './promises.ts';
import { leavingReadings } from './leaving.ts';
import { livingReadings } from './living.ts';
import { fileReadings } from './files.ts';
import { noteReadings } from './notes.ts';
import { riskReadings } from './risks.ts';
import { originReadings } from './origins.ts';
import { takenReadings } from './taken-results.ts';
import { templateReadings } from './templates.ts';
import { talkReadings } from './sheet-talk.ts';
import type { World } from './world.ts';

/** A table's question, and the keys of this world's rows that the asker may read. */
export type Reading = {
  readonly table: string;
  readonly key: string;
  readonly allowed: (world: World, oracle: Oracle) => readonly string[];
  /** Also rows of other worlds are open to this asker, by right. */
  readonly open?: (oracle: Oracle) => boolean;
};

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const never = (): string[] => [];

const sheetOf = (world: World, id: string) => world.sheet.find((sheet) => sheet.id === id);
const isLive = (sheet: World['sheet'][number] | undefined): boolean =>
  sheet?.state === 'revealed' || sheet?.mode === 'voices';
const agreementsSeen = (world: World, oracle: Oracle): string[] =>
  ids(world.agreement.filter(({ partnership_id }) => oracle.sees(partnership_id)));

/** What somebody has told and confirmed is the editor's to read, and nobody else's. */
const editedCases = (world: World, { editor }: Oracle): string[] =>
  editor
    ? ids(world.case_submission.filter(({ state }) => state !== 'draft' && state !== 'unconfirmed'))
    : [];

/** Every table of people's data, with what may be read of it. */
export const readings: readonly Reading[] = [
  ...readingsAboveRooms,
  ...ideaReadings,
  ...firstHourReadings,
  ...demonstrationReadings,
  ...phaseReadings,
  ...leavingReadings,
  ...communicationReadings,
  ...fileReadings,
  ...noteReadings,
  {
    table: 'person',
    key: 'id',
    allowed: (world, oracle) => readablePeople(world, oracle),
    open: ({ admin }) => admin,
  },
  {
    table: 'organisation',
    key: 'id',
    allowed: (world, { who }) => (who === null ? [] : ids(world.organisation)),
    open: ({ who }) => who !== null,
  },
  {
    table: 'membership',
    key: 'id',
    allowed: (world, { person, admin, has }) =>
      ids(
        world.membership.filter(
          (row) => admin || (person !== null && row.person_id === person) || has(row.organisation_id),
        ),
      ),
    open: ({ admin }) => admin,
  },
  {
    table: 'organisation_invitation',
    key: 'id',
    allowed: (world, { admin, has }) =>
      ids(world.organisation_invitation.filter((row) => admin || has(row.organisation_id, 'administrator'))),
    open: ({ admin }) => admin,
  },
  {
    table: 'partnership',
    key: 'id',
    allowed: (world, { sees }) => ids(world.partnership.filter(({ id }) => sees(id))),
  },
  {
    table: 'party',
    key: 'id',
    allowed: (world, { sees, manages }) =>
      ids(world.party.filter(({ id, partnership_id }) => sees(partnership_id) || manages(id))),
  },
  {
    table: 'party_person',
    key: `party_id || '/' || person_id`,
    allowed: (world, oracle) => readableSeats(world, oracle),
  },
  {
    table: 'capability',
    key: 'id',
    allowed: (world, { person, seatIn, manages }) =>
      ids(
        world.capability.filter(
          (link) =>
            (person !== null && link.created_by === person) ||
            seatIn(link.party_id, 'read') ||
            manages(link.party_id),
        ),
      ),
  },
  {
    table: 'history_event',
    key: 'id',
    allowed: (world, { sees }) =>
      // A word at a gate tells itself, in a line with the same id.
      ids([...world.history_event, ...world.phase_gate].filter(({ partnership_id }) => sees(partnership_id))),
  },
  {
    table: 'sheet',
    key: 'id',
    allowed: (world, { sees }) => ids(world.sheet.filter(({ partnership_id }) => sees(partnership_id))),
  },
  {
    table: 'sheet_side',
    key: `sheet_id || '/' || party_id`,
    allowed: (world, oracle) => readableSides(world, oracle),
  },
  {
    table: 'sheet_version',
    key: 'id',
    allowed: (world, { sees }) =>
      ids(
        world.sheet_version.filter(({ sheet_id }) => {
          const sheet = sheetOf(world, sheet_id);
          return isLive(sheet) && sees(sheet?.partnership_id ?? '');
        }),
      ),
  },
  {
    table: 'sheet_kept',
    key: `sheet_id || '/' || party_id`,
    allowed: (world, { seatIn }) =>
      world.sheet_kept
        .filter(({ party_id }) => seatIn(party_id, 'read'))
        .map((row) => `${row.sheet_id}/${row.party_id}`),
  },
  {
    table: 'sheet_voice',
    key: `sheet_id || '/' || person_id`,
    allowed: (world, { who, sees }) =>
      world.sheet_voice
        .filter((row) => row.person_id === who && sees(sheetOf(world, row.sheet_id)?.partnership_id ?? ''))
        .map((row) => `${row.sheet_id}/${row.person_id}`),
  },
  {
    table: 'live_document',
    key: 'sheet_id',
    allowed: (world, { sees }) =>
      ids(world.sheet.filter((sheet) => isLive(sheet) && sees(sheet.partnership_id))),
  },
  { table: 'agreement', key: 'id', allowed: agreementsSeen },
  { table: 'clause', key: 'agreement_id', allowed: agreementsSeen },
  { table: 'clause_history', key: 'agreement_id', allowed: agreementsSeen },
  {
    table: 'agreement_version',
    key: 'id',
    allowed: (world, oracle) =>
      ids(world.agreement_version.filter((row) => agreementsSeen(world, oracle).includes(row.agreement_id))),
  },
  {
    table: 'clause_comment',
    key: 'id',
    allowed: (world, oracle) =>
      ids(world.clause_comment.filter((row) => agreementsSeen(world, oracle).includes(row.agreement_id))),
  },
  {
    table: 'chapter_answer',
    key: 'id',
    allowed: (world, { sees }) =>
      ids(world.chapter_answer.filter(({ partnership_id }) => sees(partnership_id))),
  },
  ...meetingReadings,
  ...promiseReadings,
  ...noticeReadings,
  ...riskReadings,
  ...originReadings,
  ...takenReadings,
  ...livingReadings,
  ...templateReadings,
  ...contactReadings,
  ...contributionReadings,
  ...evaluationReadings,
  ...talkReadings,
  { table: 'acceptance', key: 'id', allowed: never },
  ...(['own_sheet', 'api_token', 'calendar_feed'] as const).map((table) => ({
    table,
    key: 'id',
    allowed: (world: World, { person }: Oracle) =>
      ids(world[table].filter((row) => row.person_id === person)),
  })),
  {
    table: 'mail',
    key: 'id',
    allowed: (world, { admin }) => (admin ? ids(world.mail) : []),
    open: ({ admin }) => admin,
  },
  { table: 'case_submission', key: 'id', allowed: editedCases, open: ({ editor }) => editor },
  {
    table: 'case_link',
    key: 'id',
    allowed: (world, oracle) =>
      ids(world.case_link.filter((row) => editedCases(world, oracle).includes(row.submission_id))),
    open: ({ editor }) => editor,
  },
  { table: 'case_approval', key: 'submission_id', allowed: never },
  { table: 'guest_session', key: 'id', allowed: never },
  { table: 'confirmation_code', key: 'capability_id', allowed: never },
  { table: 'reminder', key: 'id', allowed: never },
];

function readablePeople(world: World, { who, admin, has, sees }: Oracle): string[] {
  const beside = (id: string): boolean =>
    world.membership.some(
      (row) => row.person_id === id && row.ended_at === null && has(row.organisation_id),
    ) ||
    world.party_person.some(
      (seat) =>
        seat.person_id === id &&
        sees(world.party.find((party) => party.id === seat.party_id)?.partnership_id ?? ''),
    );
  return ids(world.person.filter(({ id }) => admin || id === who || beside(id)));
}

function readableSeats(world: World, { sees, manages }: Oracle): string[] {
  return world.party_person
    .filter(({ party_id }) => {
      const party = world.party.find(({ id }) => id === party_id);
      return sees(party?.partnership_id ?? '') || manages(party_id);
    })
    .map((seat) => `${seat.party_id}/${seat.person_id}`);
}

/** The wall of the product, in one sentence: one's own party's side, or any side of a revealed sheet one sees. */
function readableSides(world: World, { seatIn, sees }: Oracle): string[] {
  return world.sheet_side
    .filter(({ sheet_id, party_id }) => {
      const sheet = sheetOf(world, sheet_id);
      return seatIn(party_id, 'read') || (sheet?.state === 'revealed' && sees(sheet.partnership_id));
    })
    .map((side) => `${side.sheet_id}/${side.party_id}`);
}
