import { sql, type Selectable } from 'kysely';
import { isArea, isOpenQuestion } from '#domain/evaluations/rules.ts';
import type { Answers } from '#domain/prompts/prompt.ts';
import type {
  AskedPerson,
  EvaluationReader,
  EvaluationStore,
  HeardParty,
  Kept,
  LinkedRound,
  PulseRhythm,
  Round,
  RoundVoice,
} from '#features/evaluations/index.ts';
import type { ToDo } from '#features/partnerships/index.ts';
import type { EvaluationRound, PulseRhythm as RhythmRow } from '../generated/database.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { notSaved } from './saved.ts';

export const makeEvaluationStore = (trx: Inside): EvaluationStore => ({ ...reader(trx), ...writer(trx) });

const reader = (trx: Inside): EvaluationReader => ({
  rounds: async (partnershipId, page) => {
    const query = trx
      .selectFrom('byg.evaluation_round')
      .selectAll()
      .where('partnership_id', '=', knownId(partnershipId));
    return newestFirst(query, page, { key: (row) => row.id, thing: toRound });
  },
  round: (id) => readRound(trx, id),
  heard: async (id) =>
    (
      await sql<HeardParty>`select party_id as "partyId", asked, answered from wall.round_heard(${knownId(id)})`.execute(
        trx,
      )
    ).rows,
  roundVoices: async (id) =>
    (
      await sql<RoundVoice>`select party_id as "partyId", answers from wall.round_voices(${knownId(id)})`.execute(
        trx,
      )
    ).rows,
  askedFor: async (id) => {
    const row = await trx
      .selectFrom('byg.evaluation_seat')
      .select('party_id')
      .where('round_id', '=', knownId(id))
      .where('person_id', '=', sql<string>`wall.asker()`)
      .executeTakeFirst();
    return row?.party_id ?? null;
  },
  myAnswer: async (id) => {
    const row = await trx
      .selectFrom('byg.evaluation_answer')
      .select('answers')
      .where('round_id', '=', knownId(id))
      .where('person_id', '=', sql<string>`wall.asker()`)
      .executeTakeFirst();
    return row ? (row.answers as Answers) : null;
  },
  roundByLink: (hash) => readLinked(trx, hash),
  rhythm: (partnershipId) => readRhythm(trx, partnershipId),
  evaluationsToDo: () => readToDo(trx),
});

const writer = (trx: Inside): Omit<EvaluationStore, keyof EvaluationReader> => ({
  addRound: ({ id, partnershipId, opensOn, areas, open, ...round }) =>
    inserted(
      trx.insertInto('byg.evaluation_round').values({
        ...round,
        id,
        partnership_id: knownId(partnershipId),
        kind: 'evaluation',
        areas: [...areas],
        open: [...open],
        opens_on: opensOn,
      }),
    ),
  askPeople: async (id, people) =>
    (
      await sql<AskedPerson>`select person_id as "personId", email, language
        from wall.ask_in_round(${knownId(id)}, ${people.map(knownId)}::uuid[])`.execute(trx)
    ).rows,
  linkTo: async (id, personId, hash) => {
    const { rows } = await sql<{ done: boolean | null }>`
      select wall.link_to_round(${knownId(id)}, ${knownId(personId)}, ${hash}) as done`.execute(trx);
    return rows[0]?.done ?? false;
  },
  answer: (id, answers) =>
    kept(
      sql<{
        kept: Kept;
      }>`select wall.answer_round(${knownId(id)}, ${JSON.stringify(answers)}::jsonb) as kept`,
      trx,
    ),
  answerByLink: (hash, answers) =>
    kept(
      sql<{ kept: Kept }>`select wall.answer_by_link(${hash}, ${JSON.stringify(answers)}::jsonb) as kept`,
      trx,
    ),
  showRound: async (id) => {
    const { rows } = await sql<{ shown: boolean }>`select wall.show_round(${knownId(id)}) as shown`.execute(
      trx,
    );
    return rows[0]?.shown ?? false;
  },
  ...saver(trx),
});

const saver = (trx: Inside): Pick<EvaluationStore, 'saveAgreed' | 'saveRhythm'> => ({
  saveAgreed: async (id, { criteria, agreed, nextOn, fromRevision }) => {
    const row = await trx
      .updateTable('byg.evaluation_round')
      .set({
        criteria: JSON.stringify(criteria),
        agreed: JSON.stringify(agreed),
        next_on: nextOn,
        revision: sql<number>`revision + 1`,
      })
      .where('id', '=', knownId(id))
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    if (row) return { saved: true, revision: row.revision };
    return notSaved(await readRound(trx, id), fromRevision);
  },
  saveRhythm: async (partnershipId, { fromRevision, ...rhythm }) => {
    const { every, anonymous } = rhythm;
    const set = {
      every,
      anonymous,
      days: [...rhythm.days],
      areas: [...rhythm.areas],
      next_on: rhythm.nextOn,
    };
    if (fromRevision === 0) {
      const row = { ...set, partnership_id: knownId(partnershipId) };
      if (await inserted(trx.insertInto('byg.pulse_rhythm').values(row))) return { saved: true, revision: 1 };
    }
    const row = await trx
      .updateTable('byg.pulse_rhythm')
      .set({ ...set, revision: sql<number>`revision + 1`, chosen_by: sql<string>`wall.asker()` })
      .where('partnership_id', '=', knownId(partnershipId))
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    if (row) return { saved: true, revision: row.revision };
    return notSaved(await readRhythm(trx, partnershipId), fromRevision);
  },
});

type Keeping = { execute(trx: Inside): Promise<{ rows: { kept: Kept }[] }> };
const kept = async (question: Keeping, trx: Inside): Promise<Kept> =>
  (await question.execute(trx)).rows[0]?.kept ?? 'not-asked';

const toRound = (row: Selectable<EvaluationRound>): Round => ({
  id: row.id,
  partnershipId: row.partnership_id,
  kind: row.kind,
  title: row.title,
  areas: row.areas.filter(isArea),
  open: row.open.filter(isOpenQuestion),
  question: row.question,
  anonymous: row.anonymous,
  opensOn: row.opens_on,
  deadline: row.deadline,
  state: row.state,
  shownAt: row.shown_at,
  shownBecause: row.shown_because,
  criteria: row.criteria as Round['criteria'],
  agreed: row.agreed as Round['agreed'],
  nextOn: row.next_on,
  revision: row.revision,
});

async function readRound(trx: Inside, id: string): Promise<Round | null> {
  const row = await trx
    .selectFrom('byg.evaluation_round')
    .selectAll()
    .where('id', '=', knownId(id))
    .executeTakeFirst();
  return row ? toRound(row) : null;
}

const toRhythm = (row: Selectable<RhythmRow>): PulseRhythm => ({
  every: row.every,
  days: row.days,
  areas: row.areas.filter(isArea),
  anonymous: row.anonymous,
  nextOn: row.next_on,
  revision: row.revision,
});

async function readRhythm(trx: Inside, partnershipId: string): Promise<PulseRhythm | null> {
  const row = await trx
    .selectFrom('byg.pulse_rhythm')
    .selectAll()
    .where('partnership_id', '=', knownId(partnershipId))
    .executeTakeFirst();
  return row ? toRhythm(row) : null;
}

async function readLinked(trx: Inside, hash: Uint8Array): Promise<LinkedRound | null> {
  const { rows } = await sql<Omit<LinkedRound, 'areas' | 'open'> & { areas: string[]; open: string[] }>`
    select round_id as "roundId", kind, title, areas, open, question, anonymous, deadline, state,
      partnership_name as "partnershipName", party_name as "partyName", answered, living
    from wall.round_by_link(${hash})`.execute(trx);
  const [row] = rows;
  return row ? { ...row, areas: row.areas.filter(isArea), open: row.open.filter(isOpenQuestion) } : null;
}

async function readToDo(trx: Inside): Promise<readonly ToDo[]> {
  const { rows } = await sql<ToDo & { round: string }>`
    select id, kind as round, title, deadline as due, partnership_id as "partnershipId",
      partnership_name as "partnershipName", party_name as "partyName" from wall.rounds_waiting()`.execute(
    trx,
  );
  return rows.map(({ round, ...waiting }) => ({ ...waiting, kind: `${round}-question` }));
}
