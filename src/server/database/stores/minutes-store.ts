import { sql, type Selectable } from 'kysely';
import type { MeetingStore, MinutesApproval } from '#features/meetings/index.ts';
import type * as Tables from '../generated/database.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId } from './known-id.ts';
import { toMinutes } from './meeting-rows.ts';

type Minuting = Pick<
  MeetingStore,
  | 'minutes'
  | 'minutesVersion'
  | 'approvals'
  | 'minutesByLink'
  | 'approvalsByLink'
  | 'putMinutesForward'
  | 'correctMinutes'
  | 'setMinutesState'
  | 'approveMinutes'
>;

export const makeMinutesStore = (trx: Inside): Minuting => ({
  ...makeMinutesReader(trx),
  putMinutesForward: ({ meetingId, content, ...minutes }) =>
    inserted(
      trx
        .insertInto('byg.minutes')
        .values({ ...minutes, meeting_id: knownId(meetingId), content: JSON.stringify(content) }),
    ),
  correctMinutes: (meetingId, number) =>
    inserted(trx.insertInto('byg.minutes_correction').values({ meeting_id: knownId(meetingId), number })),
  setMinutesState: (id, state) =>
    updated(
      trx
        .updateTable('byg.minutes')
        .set({ state })
        .where('id', '=', knownId(id))
        .where('state', '=', state === 'superseded' ? 'approved' : 'put-forward'),
    ),
  approveMinutes: async ({ minutesId, partyId, sha256 }) =>
    (await holdWaiting(trx, minutesId)) &&
    inserted(
      trx
        .insertInto('byg.minutes_approval')
        .values({ minutes_id: knownId(minutesId), party_id: knownId(partyId), sha256 }),
    ),
});

/** Of two parties that approve at once the second sees the first, so that one of them is the last. */
async function holdWaiting(trx: Inside, id: string): Promise<boolean> {
  const held = await trx
    .selectFrom('byg.minutes')
    .select('id')
    .where('id', '=', knownId(id))
    .where('state', '=', 'put-forward')
    .forUpdate()
    .executeTakeFirst();
  return held !== undefined;
}

type Reading = Pick<
  MeetingStore,
  'minutes' | 'minutesVersion' | 'approvals' | 'minutesByLink' | 'approvalsByLink'
>;

const makeMinutesReader = (trx: Inside): Reading => ({
  minutes: async (meetingId) => {
    const rows = await trx
      .selectFrom('byg.minutes')
      .selectAll()
      .where('meeting_id', '=', knownId(meetingId))
      .orderBy('number', 'desc')
      .limit(100)
      .execute();
    return rows.map(toMinutes);
  },
  minutesVersion: async (id) => {
    const row = await trx
      .selectFrom('byg.minutes')
      .selectAll()
      .where('id', '=', knownId(id))
      .executeTakeFirst();
    return row ? toMinutes(row) : null;
  },
  approvals: async (minutesId) => {
    const rows = await trx
      .selectFrom('byg.minutes_approval')
      .select(['party_id', 'party_name', 'person_name', 'at'])
      .where('minutes_id', '=', knownId(minutesId))
      .orderBy('at')
      .execute();
    return rows.map(toApproval);
  },
  approvalsByLink: async (hash) => {
    const { rows } = await sql<ApprovalRow>`
      select * from wall.approvals_by_link(${Buffer.from(hash)})`.execute(trx);
    return rows.map(toApproval);
  },
  minutesByLink: async (hash) => {
    const { rows } = await sql<Selectable<Tables.Minutes>>`
      select * from wall.minutes_by_link(${Buffer.from(hash)})`.execute(trx);
    return rows[0] ? toMinutes(rows[0]) : null;
  },
});

type ApprovalRow = Pick<Selectable<Tables.MinutesApproval>, 'party_id' | 'party_name' | 'person_name' | 'at'>;

const toApproval = (row: ApprovalRow): MinutesApproval => ({
  partyId: row.party_id,
  partyName: row.party_name,
  personName: row.person_name,
  at: row.at,
});
