import { sql } from 'kysely';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Day } from '#domain/time.ts';
import type { ToDo } from '#features/partnerships/ports.ts';
import type { KeptRisk, RiskStore, RoomRisk } from '#features/risks/ports.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { rowsFor, toPage } from './paging.ts';
import { notSaved } from './saved.ts';

export const makeRiskStore = (trx: Inside): RiskStore => ({
  risk: (id) => readOne(trx, id),
  risks: (partnershipId, page) => readPage(trx, partnershipId, page),
  riskScores: async (riskIds) => {
    if (riskIds.length === 0) return [];
    const rows = await trx
      .selectFrom('byg.risk_score')
      .selectAll()
      .where('risk_id', 'in', riskIds.map(knownId))
      .orderBy('risk_id')
      .orderBy('revision')
      .execute();
    return rows.map(({ risk_id, probability, consequence, at, person_name }) => ({
      riskId: risk_id,
      probability,
      consequence,
      at,
      personName: person_name,
    }));
  },
  risksToDo: (until) => readToDo(trx, until),
  addRisk: ({ id, partnershipId, partyId, ...risk }) =>
    inserted(
      trx.insertInto('byg.risk').values({
        id,
        partnership_id: knownId(partnershipId),
        party_id: partyId === null ? null : knownId(partyId),
        ...columnsOf(risk),
      }),
    ),
  saveRisk: async (risk) => {
    const row = await trx
      .updateTable('byg.risk')
      .set({ ...columnsOf(risk), state: risk.state, revision: sql<number>`revision + 1` })
      .where('id', '=', knownId(risk.id))
      .where('revision', '=', knownRevision(risk.revision))
      .returning('revision')
      .executeTakeFirst();
    if (row) return { saved: true, revision: row.revision };
    return notSaved(await readOne(trx, risk.id), risk.revision);
  },
});

type Written = Omit<RoomRisk, 'id' | 'partnershipId' | 'partyId' | 'state' | 'revision'>;

const columnsOf = (risk: Written) => ({
  known: risk.known,
  title: risk.title,
  probability: risk.probability,
  consequence: risk.consequence,
  sign: risk.sign,
  prevention: risk.prevention,
  response: risk.response,
  owner_party_id: risk.owner?.partyId ?? null,
  owner_id: risk.owner?.personId ?? null,
  review_on: risk.reviewOn,
});

const named = (trx: Inside) =>
  trx
    .selectFrom('byg.risk as r')
    .leftJoin('byg.party as y', 'y.id', 'r.owner_party_id')
    .leftJoin('byg.organisation as o', 'o.id', 'y.organisation_id')
    .leftJoin('byg.person as h', 'h.id', 'r.owner_id')
    .selectAll('r')
    .select(['o.name as owner_party_name', 'h.name as owner_name']);

type Row = Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number];

const toRisk = (row: Row): KeptRisk => ({
  id: row.id,
  partnershipId: row.partnership_id,
  partyId: row.party_id,
  known: row.known,
  title: row.title,
  probability: row.probability,
  consequence: row.consequence,
  sign: row.sign,
  prevention: row.prevention,
  response: row.response,
  owner: row.owner_party_id === null ? null : { partyId: row.owner_party_id, personId: row.owner_id },
  reviewOn: row.review_on,
  state: row.state,
  revision: row.revision,
  ownerName: [row.owner_name, row.owner_party_name].filter(Boolean).join(', '),
});

async function readOne(trx: Inside, id: string): Promise<KeptRisk | null> {
  const row = await named(trx).where('r.id', '=', knownId(id)).executeTakeFirst();
  return row ? toRisk(row) : null;
}

const first = '00000000-0000-0000-0000-000000000000';

async function readPage(
  trx: Inside,
  partnershipId: string,
  { partyId, ...page }: PageRequest & { readonly partyId: string | null },
): Promise<Page<KeptRisk>> {
  const rows = await named(trx)
    .where('r.partnership_id', '=', knownId(partnershipId))
    .$if(partyId === null, (query) => query.where('r.party_id', 'is', null))
    .$if(partyId !== null, (query) => query.where('r.party_id', '=', knownId(partyId ?? '')))
    .where('r.id', '>', knownId(page.after ?? first))
    .orderBy('r.id')
    .limit(rowsFor(page))
    .execute();
  return toPage(rows, page, { key: (row) => row.id, thing: toRisk });
}

type Due = {
  readonly id: string;
  readonly title: string;
  readonly review_on: Day;
  readonly partnership_id: string;
  readonly partnership_name: string;
  readonly party_name: string;
};

async function readToDo(trx: Inside, until: Day): Promise<readonly ToDo[]> {
  const { rows } = await sql<Due>`
    select id, title, due as review_on, partnership_id, partnership_name, party_name
      from wall.risks_waiting(${until}::date)`.execute(trx);
  return rows.map((row) => ({
    kind: 'risk-review',
    partnershipId: row.partnership_id,
    partnershipName: row.partnership_name,
    id: row.id,
    title: row.title,
    partyName: row.party_name,
    due: row.review_on,
  }));
}
