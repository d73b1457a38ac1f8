import { sql } from 'kysely';
import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { Strategy } from '#domain/strategy/model.ts';
import type { Nomination } from '#domain/strategy/nominations.ts';
import { keptStrategy, type StrategyStore, type StrategyVersion } from '#features/strategy/index.ts';
import type { Inside } from '../with-asker.ts';
import { inserted, updated } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { rowsFor, toPage } from './paging.ts';
import { notSaved } from './saved.ts';

export const makeStrategyStore = (trx: Inside): StrategyStore => ({
  strategy: (organisationId) => read(trx, organisationId),
  strategyVersions: (organisationId, page) => readVersions(trx, organisationId, page),
  cycle: (organisationId, year) => readCycle(trx, organisationId, year),
  nominations: (organisationId, year) => readNominations(trx, organisationId, year),
  saveStrategy: (saving) => save(trx, saving),
  addStrategyVersion: ({ organisationId, content, ...version }) =>
    inserted(
      trx.insertInto('byg.strategy_version').values({
        ...version,
        organisation_id: knownId(organisationId),
        content: JSON.stringify(content),
      }),
    ),
  saveStep: (saving) => saveStep(trx, saving),
  addNomination: (nomination) => addNomination(trx, nomination),
  saveNomination: ({ id, state, owner, fromRevision }) =>
    updated(
      trx
        .updateTable('byg.nomination')
        .set({ state, owner, revision: sql<number>`revision + 1` })
        .where('id', '=', knownId(id))
        .where('revision', '=', knownRevision(fromRevision)),
    ),
});

async function read(trx: Inside, organisationId: string): Promise<Revised<Strategy> | null> {
  const row = await trx
    .selectFrom('byg.strategy')
    .select(['content', 'revision'])
    .where('organisation_id', '=', knownId(organisationId))
    .executeTakeFirst();
  return row ? { ...keptStrategy.parse(row.content), revision: row.revision } : null;
}

async function readVersions(
  trx: Inside,
  organisationId: string,
  page: PageRequest,
): Promise<Page<StrategyVersion>> {
  const rows = await trx
    .selectFrom('byg.strategy_version')
    .select(['id', 'number', 'content', 'note', 'approved_at', 'approved_name'])
    .where('organisation_id', '=', knownId(organisationId))
    .orderBy('number', 'desc')
    .limit(rowsFor(page))
    .execute();
  return toPage(rows, page, {
    key: ({ id }) => id,
    thing: (row): StrategyVersion => ({
      id: row.id,
      number: row.number,
      content: keptStrategy.parse(row.content),
      note: row.note,
      approvedAt: row.approved_at,
      approvedName: row.approved_name,
    }),
  });
}

async function save(
  trx: Inside,
  { organisationId, content, fromRevision }: Parameters<StrategyStore['saveStrategy']>[0],
): Promise<Saved<Revised<Strategy>>> {
  const id = knownId(organisationId);
  if (fromRevision === 0) {
    const begun = { organisation_id: id, content: JSON.stringify(content) };
    if (await inserted(trx.insertInto('byg.strategy').values(begun))) return { saved: true, revision: 1 };
  } else {
    const row = await trx
      .updateTable('byg.strategy')
      .set({
        content: JSON.stringify(content),
        revision: sql<number>`revision + 1`,
        updated_at: sql<string>`now()`,
        updated_by: sql<string>`wall.person()`,
      })
      .where('organisation_id', '=', id)
      .where('revision', '=', knownRevision(fromRevision))
      .returning('revision')
      .executeTakeFirst();
    if (row) return { saved: true, revision: row.revision };
  }
  return notSaved(await read(trx, organisationId), fromRevision);
}

async function readCycle(trx: Inside, organisationId: string, year: number) {
  const rows = await trx
    .selectFrom('byg.cycle_step')
    .select(['step', 'day', 'done_on', 'note', 'revision'])
    .where('organisation_id', '=', knownId(organisationId))
    .where('year', '=', year)
    .execute();
  return rows.map(({ done_on: doneOn, ...row }) => ({ ...row, doneOn }));
}

async function saveStep(trx: Inside, saving: Parameters<StrategyStore['saveStep']>[0]): Promise<boolean> {
  const { organisationId, year, step, day, doneOn, note, fromRevision } = saving;
  const place = { organisation_id: knownId(organisationId), year, step };
  if (fromRevision === 0)
    return inserted(trx.insertInto('byg.cycle_step').values({ ...place, day, done_on: doneOn, note }));
  return updated(
    trx
      .updateTable('byg.cycle_step')
      .set({ day, done_on: doneOn, note, revision: sql<number>`revision + 1` })
      .where('organisation_id', '=', place.organisation_id)
      .where('year', '=', year)
      .where('step', '=', step)
      .where('revision', '=', knownRevision(fromRevision)),
  );
}

async function readNominations(
  trx: Inside,
  organisationId: string,
  year: number,
): Promise<readonly Nomination[]> {
  return trx
    .selectFrom('byg.nomination')
    .select(['id', 'department', 'title', 'why', 'fit', 'ambition', 'effort', 'state', 'owner', 'revision'])
    .where('organisation_id', '=', knownId(organisationId))
    .where('year', '=', year)
    .orderBy('id')
    .limit(200)
    .execute();
}

/** One at a time for a department: two colleagues who press at once do not make six of five. */
async function addNomination(
  trx: Inside,
  { organisationId, ...nomination }: Parameters<StrategyStore['addNomination']>[0],
): Promise<'added' | 'full' | 'refused'> {
  const { year, department } = nomination;
  const house = knownId(organisationId);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${house}/${year}/${department.toLowerCase()}`}, 0))`.execute(
    trx,
  );
  const { rows } = await sql<{ count: number }>`select count(*) as count from byg.nomination
    where organisation_id = ${house} and year = ${year} and lower(department) = lower(${department})
      and state <> 'declined'`.execute(trx);
  if ((rows[0]?.count ?? 0) >= 5) return 'full';
  const added = await inserted(
    trx.insertInto('byg.nomination').values({ organisation_id: house, ...nomination }),
  );
  return added ? 'added' : 'refused';
}
