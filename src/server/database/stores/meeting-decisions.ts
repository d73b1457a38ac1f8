import { sql, type RawBuilder } from 'kysely';
import type { Decision, MeetingStore } from '#features/meetings/index.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { notSaved } from './saved.ts';

type Deciding = Pick<
  MeetingStore,
  | 'decisions'
  | 'decision'
  | 'addDecision'
  | 'saveDecision'
  | 'endDecision'
  | 'consent'
  | 'moods'
  | 'myMood'
  | 'setMood'
>;
type Signed = {
  readonly at: RawBuilder<string>;
  readonly person_id: RawBuilder<string>;
  readonly revision: RawBuilder<number>;
};

/** What is decided, and how it felt. */
export const makeMeetingDecisions = (trx: Inside, signed: Signed): Deciding => ({
  ...makeMoods(trx),
  decisions: (meetingId) => read(trx, 'd.meeting_id', meetingId),
  decision: (id) => readOne(trx, id),
  addDecision: ({ id, meetingId, text }) =>
    inserted(trx.insertInto('byg.meeting_decision').values({ id, meeting_id: knownId(meetingId), text })),
  saveDecision: async ({ id, text, fromRevision }) => {
    const row = await trx
      .updateTable('byg.meeting_decision')
      .set({ text, ...signed })
      .where('id', '=', knownId(id))
      .where('ended_at', 'is', null)
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    if (row) return { saved: true, revision: row.revision };
    return notSaved(await readOne(trx, id), fromRevision);
  },
  endDecision: (id) =>
    updated(
      trx
        .updateTable('byg.meeting_decision')
        .set({ ...signed, ended_at: sql<string>`now()` })
        .where('id', '=', knownId(id))
        .where('ended_at', 'is', null),
    ),
  consent: async ({ decisionId, partyId, revision, answer }) => {
    const place = { decision_id: knownId(decisionId), party_id: knownId(partyId), revision };
    if (await inserted(trx.insertInto('byg.meeting_consent').values({ ...place, answer }))) return true;
    return updated(
      trx
        .updateTable('byg.meeting_consent')
        .set({ answer, at: signed.at, person_id: signed.person_id })
        .where('decision_id', '=', place.decision_id)
        .where('party_id', '=', place.party_id)
        .where('revision', '=', revision),
    );
  },
});

async function read(trx: Inside, column: 'd.meeting_id' | 'd.id', id: string): Promise<readonly Decision[]> {
  const rows = await trx
    .selectFrom('byg.meeting_decision as d')
    .selectAll()
    .where(column, '=', knownId(id))
    .where('d.ended_at', 'is', null)
    .orderBy('d.id')
    .limit(200)
    .execute();
  const ids = rows.map((row) => row.id);
  const said =
    ids.length === 0
      ? []
      : await trx
          .selectFrom('byg.meeting_consent')
          .selectAll()
          .where('decision_id', 'in', ids)
          .orderBy('at')
          .execute();
  return rows.map((row) => ({
    id: row.id,
    meetingId: row.meeting_id,
    text: row.text,
    personName: row.person_name,
    revision: row.revision,
    consents: said
      .filter((one) => one.decision_id === row.id)
      .map(({ party_id: partyId, revision, answer, person_name: personName }) => ({
        ...{ partyId, revision, answer, personName },
      })),
  }));
}

async function readOne(trx: Inside, id: string): Promise<Decision | null> {
  return (await read(trx, 'd.id', id))[0] ?? null;
}

const makeMoods = (trx: Inside): Pick<MeetingStore, 'moods' | 'myMood' | 'setMood'> => ({
  moods: async (meetingId) => {
    const { rows } = await sql<{ count: number; moods: number[] | null }>`
      select * from wall.moods(${knownId(meetingId)})`.execute(trx);
    return rows[0] ?? { count: 0, moods: null };
  },
  myMood: async (meetingId) => {
    const row = await trx
      .selectFrom('byg.meeting_mood')
      .select('mood')
      .where('meeting_id', '=', knownId(meetingId))
      .where('person_id', '=', sql<string>`wall.asker()`)
      .executeTakeFirst();
    return row?.mood ?? null;
  },
  setMood: async (meetingId, mood) => {
    const place = { meeting_id: knownId(meetingId), mood };
    if (await inserted(trx.insertInto('byg.meeting_mood').values(place))) return true;
    return updated(
      trx.updateTable('byg.meeting_mood').set({ mood }).where('meeting_id', '=', place.meeting_id),
    );
  },
});
