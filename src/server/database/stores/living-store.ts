import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { ClauseId } from '#domain/agreements/model.ts';
import type { ClauseCare, Deviation, LivingStore } from '#features/agreements/living-ports.ts';
import type * as Tables from '../generated/database.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { notSaved } from './saved.ts';

export const makeLivingStore = (trx: Inside): LivingStore => ({
  ...readers(trx),
  ...writers(trx),
});

type Reader = 'obligations' | 'cares' | 'deviations';

const readers = (trx: Inside): Pick<LivingStore, Reader> => ({
  obligations: async (agreementId) => {
    const rows = await trx
      .selectFrom('byg.obligation')
      .selectAll()
      .where('agreement_id', '=', knownId(agreementId))
      .where('dropped_at', 'is', null)
      .orderBy('clause_id')
      .orderBy('id')
      .limit(300)
      .execute();
    return rows.map(({ id, clause_id, party_id, text, due_on }) => ({
      id,
      clause: clause_id as ClauseId,
      partyId: party_id,
      text,
      dueOn: due_on,
    }));
  },
  cares: async (agreementId) => {
    const rows = await trx
      .selectFrom('byg.clause_care')
      .selectAll()
      .where('agreement_id', '=', knownId(agreementId))
      .orderBy('clause_id')
      .execute();
    return rows.map(toCare);
  },
  deviations: async (agreementId, page) => {
    const query = trx
      .selectFrom('byg.deviation')
      .selectAll()
      .where('agreement_id', '=', knownId(agreementId));
    return newestFirst(query, page, { key: (row) => row.id, thing: toDeviation });
  },
});

const writers = (trx: Inside): Omit<LivingStore, Reader> => ({
  addObligation: ({ id, agreementId, clause, partyId, text, dueOn }) =>
    inserted(
      trx.insertInto('byg.obligation').values({
        id,
        agreement_id: knownId(agreementId),
        clause_id: clause,
        party_id: knownId(partyId),
        text,
        due_on: dueOn,
      }),
    ),
  dropObligation: (agreementId, id) =>
    updated(
      trx
        .updateTable('byg.obligation')
        .set({ dropped_at: sql<string>`now()` })
        .where('agreement_id', '=', knownId(agreementId))
        .where('id', '=', knownId(id))
        .where('dropped_at', 'is', null),
    ),
  saveCare: (care) => saveCare(trx, care),
  noteDeviation: ({ id, agreementId, clause, text, partyId }) =>
    inserted(
      trx.insertInto('byg.deviation').values({
        id,
        agreement_id: knownId(agreementId),
        clause_id: clause,
        text,
        party_id: knownId(partyId),
      }),
    ),
  chooseDeviation: (id, choice, note) =>
    updated(
      trx
        .updateTable('byg.deviation')
        .set({ choice, choice_note: note })
        .where('id', '=', knownId(id))
        .where('choice', 'is', null),
    ),
});

type CareSave = Parameters<LivingStore['saveCare']>[0];

async function saveCare(trx: Inside, care: CareSave): ReturnType<LivingStore['saveCare']> {
  const revision = care.fromRevision === 0 ? await begin(trx, care) : await change(trx, care);
  if (revision !== undefined) return { saved: true, revision };
  const row = await place(trx, care).selectAll().executeTakeFirst();
  return notSaved(row ? toCare(row) : null, care.fromRevision);
}

const columnsOf = ({ partyId, ownerId, dueOn, riskId, question }: CareSave) => ({
  party_id: partyId,
  owner_id: ownerId,
  due_on: dueOn,
  risk_id: riskId,
  question,
});

const place = (trx: Inside, { agreementId, clause }: Pick<CareSave, 'agreementId' | 'clause'>) =>
  trx
    .selectFrom('byg.clause_care')
    .where('agreement_id', '=', knownId(agreementId))
    .where('clause_id', '=', clause);

async function begin(trx: Inside, care: CareSave): Promise<number | undefined> {
  const values = {
    agreement_id: knownId(care.agreementId),
    clause_id: care.clause,
    ...columnsOf(care),
  };
  return (await inserted(trx.insertInto('byg.clause_care').values(values))) ? 1 : undefined;
}

async function change(trx: Inside, care: CareSave): Promise<number | undefined> {
  const row = await trx
    .updateTable('byg.clause_care')
    .set({ ...columnsOf(care), revision: sql<number>`revision + 1` })
    .where('agreement_id', '=', knownId(care.agreementId))
    .where('clause_id', '=', care.clause)
    .where('revision', '=', knownRevision(care.fromRevision))
    .returning('revision')
    .executeTakeFirst();
  return row?.revision;
}

const toCare = (row: Selectable<Tables.ClauseCare>): ClauseCare => ({
  clause: row.clause_id as ClauseId,
  partyId: row.party_id,
  ownerId: row.owner_id,
  dueOn: row.due_on,
  riskId: row.risk_id,
  question: row.question,
  revision: row.revision,
});

const toDeviation = (row: Selectable<Tables.Deviation>): Deviation => ({
  id: row.id,
  clause: row.clause_id as ClauseId,
  text: row.text,
  partyName: row.party_name,
  personName: row.person_name,
  at: row.at,
  choice: row.choice,
  choiceNote: row.choice_note,
  chosenAt: row.chosen_at,
  chosenName: row.chosen_name,
});
