import { sql } from 'kysely';
import type { KeptRoad, KeptTick, KeptWord, PhaseStore, TickSave } from '#features/phases/index.ts';
import type { PhasePlan } from '#domain/phases/plan.ts';
import { roadFrom, type PhaseRoad } from '#domain/phases/road.ts';
import type { PhaseId } from '#domain/tools/phases/model.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { makePhaseSights } from './phase-sights.ts';

export const makePhaseStore = (trx: Inside): PhaseStore => ({
  ...makePhaseSights(trx),
  road: (partnershipId) => readRoad(trx, partnershipId),
  ticks: (partnershipId) => readTicks(trx, partnershipId),
  gateWords: (partnershipId) => readWords(trx, partnershipId),
  plans: async (organisationId) => {
    const rows = await plansOf(trx)
      .where('p.organisation_id', '=', knownId(organisationId))
      .orderBy('p.number', 'desc')
      .limit(20)
      .execute();
    return rows.map(toPlan);
  },
  saveRoad: ({ partnershipId, road, fromRevision }) =>
    updated(
      trx
        .updateTable('byg.phase_road')
        .set({
          current: road.current,
          current_since: road.currentSince,
          places: JSON.stringify(road.places),
          revision: sql<number>`revision + 1`,
        })
        .where('partnership_id', '=', knownId(partnershipId))
        .where('revision', '=', knownRevision(fromRevision)),
    ),
  tick: (save) => tick(trx, save),
  addGateWord: ({ id, partnershipId, phase, round, kind, note }) =>
    inserted(
      trx.insertInto('byg.phase_gate').values({
        id,
        partnership_id: knownId(partnershipId),
        phase: phase as 'explore',
        round,
        kind,
        note,
      }),
    ),
  addPlan: ({ id, organisationId, number, own, content }) =>
    inserted(
      trx.insertInto('byg.phase_plan').values({
        id,
        organisation_id: knownId(organisationId),
        number,
        own,
        content: JSON.stringify(content),
      }),
    ),
});

const plansOf = (trx: Inside) =>
  trx
    .selectFrom('byg.phase_plan as p')
    .innerJoin('byg.organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.organisation_id', 'o.name', 'p.number', 'p.own', 'p.content', 'p.created_at']);

type PlanRow = Awaited<ReturnType<ReturnType<typeof plansOf>['execute']>>[number];

const toPlan = (row: PlanRow) => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisationName: row.name,
  number: row.number,
  own: row.own,
  content: row.content as PhasePlan,
  createdAt: row.created_at,
});

async function readRoad(trx: Inside, partnershipId: string): Promise<KeptRoad | null> {
  const row = await trx
    .selectFrom('byg.phase_road')
    .selectAll()
    .where('partnership_id', '=', knownId(partnershipId))
    .executeTakeFirst();
  if (!row) return null;
  const plan = row.plan_id
    ? await plansOf(trx).where('p.id', '=', row.plan_id).executeTakeFirst()
    : undefined;
  const road = roadFrom({
    current: row.current,
    currentSince: row.current_since,
    places: row.places as Partial<PhaseRoad['places']>,
  });
  return { road, revision: row.revision, plan: plan ? toPlan(plan) : null };
}

async function readTicks(trx: Inside, partnershipId: string): Promise<readonly KeptTick[]> {
  const rows = await trx
    .selectFrom('byg.phase_tick')
    .select(['phase', 'kind', 'line', 'party_id', 'person_name', 'at'])
    .where('partnership_id', '=', knownId(partnershipId))
    .where('ticked', '=', true)
    .orderBy('at')
    .limit(5000)
    .execute();
  return rows.map((row) => ({
    phase: row.phase as PhaseId,
    of: row.kind,
    line: row.line,
    partyId: row.party_id,
    personName: row.person_name,
    at: row.at,
  }));
}

async function readWords(trx: Inside, partnershipId: string): Promise<readonly KeptWord[]> {
  const rows = await trx
    .selectFrom('byg.phase_gate')
    .select(['id', 'phase', 'round', 'kind', 'note', 'person_name', 'at'])
    .where('partnership_id', '=', knownId(partnershipId))
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ person_name: personName, ...row }) => ({ ...row, personName }));
}

/** The row is not written when it stands so already: no false trace of who ticked when. */
async function tick(
  trx: Inside,
  { partnershipId, phase, of, line, partyId, ...save }: TickSave,
): Promise<boolean> {
  const key = {
    partnership_id: knownId(partnershipId),
    phase,
    kind: of,
    line,
    party_id: knownId(partyId),
  };
  const { ticked, shared } = save;
  if (ticked && (await inserted(trx.insertInto('byg.phase_tick').values({ ...key, ticked, shared }))))
    return true;
  return updated(
    trx
      .updateTable('byg.phase_tick')
      .set({ ticked, shared, at: sql<string>`now()`, person_id: sql<string>`wall.asker()` })
      .where('partnership_id', '=', key.partnership_id)
      .where('phase', '=', phase)
      .where('kind', '=', of)
      .where('line', '=', line)
      .where('party_id', '=', key.party_id)
      .where('ticked', '<>', ticked),
  );
}
