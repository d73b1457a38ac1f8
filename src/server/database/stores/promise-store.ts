import { sql } from 'kysely';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { ChangeKind, RoomPromise } from '#domain/promises/model.ts';
import type { KeptChange, KeptPromise, PromiseFilter, PromiseStore } from '#features/promises/ports.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { newestFirst, rowsFor, toPage } from './paging.ts';
import { namedPromises, toPromise } from './promise-rows.ts';
import { countPromises, readPromisesToDo } from './promise-sums.ts';
import { notSaved } from './saved.ts';

export const makePromiseStore = (trx: Inside): PromiseStore => ({
  promise: (id) => readOne(trx, id),
  promises: (partnershipId, page) => readPage(trx, partnershipId, page),
  promisesFrom: async ({ kind, id }) => {
    const from = namedPromises(trx).where('p.source_kind', '=', kind).where('p.source_id', '=', id);
    return (await from.orderBy('p.id').limit(500).execute()).map(toPromise);
  },
  promiseChanges: (promiseId, page) => readChanges(trx, promiseId, page),
  countPromises: (partnershipId, today) => countPromises(trx, partnershipId, today),
  promisesToDo: (until) => readPromisesToDo(trx, until),
  addPromise: ({ id, partnershipId, text, partyId, ownerId, dueOn, source }) =>
    inserted(
      trx.insertInto('byg.promise').values({
        id,
        partnership_id: knownId(partnershipId),
        text,
        party_id: knownId(partyId),
        owner_id: ownerId,
        due_on: dueOn,
        source_kind: source.kind,
        source_id: source.id,
        source_key: source.key ?? null,
      }),
    ),
  savePromise: async (promise) => {
    const revision = await save(trx, promise);
    if (revision !== undefined) return { saved: true, revision };
    return notSaved(await readOne(trx, promise.id), promise.revision);
  },
  tellChange: async (change) => {
    await trx
      .insertInto('byg.promise_change')
      .values({
        id: change.id,
        promise_id: knownId(change.promiseId),
        party_id: knownId(change.partyId),
        kind: change.kind,
        because: change.because,
        from_due: change.fromDue,
        to_due: change.toDue,
        to_party_id: change.toPartyId,
      })
      .execute();
  },
});

async function readOne(trx: Inside, id: string): Promise<KeptPromise | null> {
  const row = await namedPromises(trx).where('p.id', '=', knownId(id)).executeTakeFirst();
  return row ? toPromise(row) : null;
}

const endless = '9999-12-31';
const due = sql<string>`coalesce(p.due_on, date '9999-12-31')`;

/** `next` names the day and the promise: several may be due on one day. */
async function readPage(
  trx: Inside,
  partnershipId: string,
  { partyId, state, source, before, ...page }: PageRequest & PromiseFilter,
): Promise<Page<KeptPromise>> {
  const [day = '', id = ''] = (page.after ?? '').split('.');
  const rows = await namedPromises(trx)
    .where('p.partnership_id', '=', knownId(partnershipId))
    .$if(partyId !== undefined, (query) => query.where('p.party_id', '=', knownId(partyId ?? '')))
    .$if(state !== undefined, (query) => query.where('p.state', '=', state ?? 'open'))
    .$if(source !== undefined, (query) => query.where('p.source_kind', '=', source ?? 'own'))
    .$if(before !== undefined, (query) => query.where('p.due_on', '<', before ?? endless))
    .$if(/^\d{4}-\d\d-\d\d$/.test(day), (query) =>
      query.where(sql<boolean>`(${due}, p.id) > (${day}::date, ${knownId(id)}::uuid)`),
    )
    .orderBy(due)
    .orderBy('p.id')
    .limit(rowsFor(page))
    .execute();
  return toPage(rows, page, { key: (row) => `${row.due_on ?? endless}.${row.id}`, thing: toPromise });
}

async function save(trx: Inside, promise: RoomPromise): Promise<number | undefined> {
  const row = await trx
    .updateTable('byg.promise')
    .set({
      text: promise.text,
      party_id: knownId(promise.partyId),
      owner_id: promise.ownerId,
      due_on: promise.dueOn,
      state: promise.state,
      offer_party_id: promise.offer?.partyId ?? null,
      offer_person_id: promise.offer?.personId ?? null,
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', knownId(promise.id))
    .where('revision', '=', knownRevision(promise.revision))
    .returning('revision')
    .executeTakeFirst();
  return row?.revision;
}

async function readChanges(trx: Inside, promiseId: string, page: PageRequest): Promise<Page<KeptChange>> {
  const query = trx
    .selectFrom('byg.promise_change as c')
    .leftJoin('byg.party as y', 'y.id', 'c.to_party_id')
    .leftJoin('byg.organisation as o', 'o.id', 'y.organisation_id')
    .selectAll('c')
    .select('o.name as to_party_name')
    .where('c.promise_id', '=', knownId(promiseId));
  return newestFirst(query, page, {
    of: 'c',
    key: (row) => row.id,
    thing: (row): KeptChange => ({
      id: row.id,
      promiseId: row.promise_id,
      kind: row.kind as ChangeKind,
      because: row.because,
      fromDue: row.from_due,
      toDue: row.to_due,
      toPartyId: row.to_party_id,
      toPartyName: row.to_party_name ?? '',
      partyName: row.party_name,
      personName: row.person_name,
      at: row.at,
    }),
  });
}
