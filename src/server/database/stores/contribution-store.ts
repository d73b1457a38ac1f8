import { sql, type Selectable } from 'kysely';
import type {
  Contribution,
  ContributionQuestion,
  ContributionReader,
  ContributionSave,
  ContributionStore,
} from '#features/contributions/index.ts';
import type { ToDo } from '#features/partnerships/index.ts';
import type { Contribution as Row, ContributionQuestion as QuestionRow } from '../generated/database.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { notSaved } from './saved.ts';

export const makeContributionStore = (trx: Inside): ContributionStore => ({ ...reader(trx), ...writer(trx) });

const reader = (trx: Inside): ContributionReader => ({
  contributions: async (partnershipId, page) => {
    const query = trx
      .selectFrom('byg.contribution')
      .selectAll()
      .where('partnership_id', '=', knownId(partnershipId));
    return newestFirst(query, page, { key: (row) => row.id, thing: toLine });
  },
  contribution: (id) => readOne(trx, id),
  contributionQuestions: (id) => readQuestions(trx, id),
  openQuestions: (id) => countOpen(trx, id),
  worthWanted: async (partnershipId) => {
    const rows = await trx
      .selectFrom('byg.contribution_choice as choice')
      .innerJoin('byg.party as party', 'party.id', 'choice.party_id')
      .select('party.id')
      .where('party.partnership_id', '=', knownId(partnershipId))
      .where('choice.worth', '=', true)
      .execute();
    return rows.map(({ id }) => id);
  },
  contributionsToDo: () => readToDo(trx),
});

const writer = (trx: Inside): Omit<ContributionStore, keyof ContributionReader> => ({
  addContribution: ({ id, partnershipId, partyId, ...line }) =>
    inserted(
      trx.insertInto('byg.contribution').values({
        id,
        partnership_id: knownId(partnershipId),
        party_id: knownId(partyId),
        ...columnsOf(line),
      }),
    ),
  saveContribution: async (id, { fromRevision, ...line }) => {
    const row = await trx
      .updateTable('byg.contribution')
      .set({ ...columnsOf(line), ...touched })
      .where('id', '=', knownId(id))
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    if (row) return { saved: true, revision: row.revision };
    return notSaved(await readOne(trx, id), fromRevision);
  },
  withdrawContribution: (id, withdrawn) =>
    updated(
      trx
        .updateTable('byg.contribution')
        .set({ withdrawn_at: withdrawn ? sql<string>`now()` : null, ...touched })
        .where('id', '=', knownId(id))
        .where('withdrawn_at', withdrawn ? 'is' : 'is not', null),
    ),
  askAbout: ({ id, contributionId, partyId, text }) =>
    inserted(
      trx
        .insertInto('byg.contribution_question')
        .values({ id, contribution_id: knownId(contributionId), party_id: knownId(partyId), text }),
    ),
  answerQuestion: (id, contributionId, answer) =>
    updated(
      trx
        .updateTable('byg.contribution_question')
        .set({ answer, answered_at: sql<string>`now()`, answered_by: sql<string>`wall.asker()` })
        .where('id', '=', knownId(id))
        .where('contribution_id', '=', knownId(contributionId))
        .where('answer', 'is', null),
    ),
  wantWorth: async (partyId, worth) => {
    const added = await inserted(
      trx.insertInto('byg.contribution_choice').values({ party_id: knownId(partyId), worth }),
    );
    if (!added)
      await trx
        .updateTable('byg.contribution_choice')
        .set({ worth })
        .where('party_id', '=', knownId(partyId))
        .execute();
  },
});

const touched = {
  revision: sql<number>`revision + 1`,
  at: sql<string>`now()`,
  person_id: sql<string>`wall.asker()`,
};

const columnsOf = (line: ContributionSave) => ({
  standing: line.standing,
  kind: line.kind,
  unit: line.unit,
  amount: line.amount,
  worth: line.worth,
  estimate: line.estimate,
  what: line.what,
  starts_on: line.startsOn,
  ends_on: line.endsOn,
});

const toLine = (row: Selectable<Row>): Contribution => ({
  id: row.id,
  partnershipId: row.partnership_id,
  partyId: row.party_id,
  standing: row.standing,
  kind: row.kind,
  unit: row.unit,
  amount: Number(row.amount),
  worth: row.worth === null ? null : Number(row.worth),
  estimate: row.estimate,
  what: row.what,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  withdrawn: row.withdrawn_at !== null,
  revision: row.revision,
  at: row.at,
  personName: row.person_name,
});

async function readOne(trx: Inside, id: string): Promise<Contribution | null> {
  const row = await trx
    .selectFrom('byg.contribution')
    .selectAll()
    .where('id', '=', knownId(id))
    .executeTakeFirst();
  return row ? toLine(row) : null;
}

const toQuestion = (row: Selectable<QuestionRow>): ContributionQuestion => ({
  id: row.id,
  contributionId: row.contribution_id,
  partyId: row.party_id,
  text: row.text,
  at: row.at,
  personName: row.person_name,
  answer: row.answer,
  answeredAt: row.answered_at,
  answeredName: row.answered_name,
});

async function readQuestions(trx: Inside, id: string): Promise<readonly ContributionQuestion[]> {
  const rows = await trx
    .selectFrom('byg.contribution_question')
    .selectAll()
    .where('contribution_id', '=', knownId(id))
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map(toQuestion);
}

async function countOpen(trx: Inside, partnershipId: string): Promise<Readonly<Record<string, number>>> {
  const rows = await trx
    .selectFrom('byg.contribution_question as question')
    .innerJoin('byg.contribution as line', 'line.id', 'question.contribution_id')
    .select(['line.id', ({ fn }) => fn.countAll<number>().as('open')])
    .where('line.partnership_id', '=', knownId(partnershipId))
    .where('question.answer', 'is', null)
    .groupBy('line.id')
    .execute();
  return Object.fromEntries(rows.map(({ id, open }) => [id, Number(open)]));
}

type Waiting = {
  id: string;
  contribution_id: string;
  partnership_id: string;
  partnership_name: string;
  what: string;
  party_name: string;
};

async function readToDo(trx: Inside): Promise<readonly ToDo[]> {
  const { rows } = await sql<Waiting>`select * from wall.contribution_questions_waiting()`.execute(trx);
  return rows.map((row) => ({
    kind: 'contribution-question',
    partnershipId: row.partnership_id,
    partnershipName: row.partnership_name,
    id: row.contribution_id,
    title: row.what,
    partyName: row.party_name,
    due: null,
  }));
}
