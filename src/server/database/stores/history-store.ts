import type { HistoryStore } from '#features/partnerships/ports.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { HistoryEvent } from '#domain/partnerships/model.ts';
import type { HistoryFilter } from '#features/partnerships/index.ts';
import { kindsOf } from '#features/partnerships/history-filter.ts';
import { sql } from 'kysely';
import type { Inside } from '../with-asker.ts';
import { knownId } from './known-id.ts';
import { newestFirst } from './paging.ts';

export const makeHistoryStore = (trx: Inside): HistoryStore => ({
  events: (partnershipId, page) => readEvents(trx, partnershipId, page),
  eventPeople: (partnershipId) => readNamed(trx, partnershipId, 'person'),
  eventParties: (partnershipId) => readNamed(trx, partnershipId, 'party'),
  record: async ({ id, partnershipId, kind, details, partyId }) => {
    await trx
      .insertInto('byg.history_event')
      .values({
        id,
        kind,
        partnership_id: knownId(partnershipId),
        details: JSON.stringify(details),
        party_id: partyId === null ? null : knownId(partyId),
      })
      .execute();
  },
});

async function readEvents(
  trx: Inside,
  partnershipId: string,
  { thing, personId, partyId, from, to, ...page }: PageRequest & HistoryFilter,
): Promise<Page<HistoryEvent>> {
  const kinds = thing && kindsOf(thing);
  const begins = sql<string>`split_part(kind, '-', 1)`;
  const day = sql<string>`(at at time zone 'Europe/Copenhagen')::date`;
  const query = trx
    .selectFrom('byg.history_event')
    .select(['id', 'partnership_id', 'kind', 'at', 'person_name', 'party_name', 'details'])
    .where('partnership_id', '=', knownId(partnershipId))
    .$if(kinds !== undefined, (query) =>
      query.where(begins, kinds?.without ? 'not in' : 'in', [...(kinds?.begin ?? [])]),
    )
    .$if(personId !== undefined, (query) => query.where('person_id', '=', knownId(personId ?? '')))
    .$if(partyId !== undefined, (query) => query.where('party_id', '=', knownId(partyId ?? '')))
    .$if(from !== undefined, (query) => query.where(day, '>=', sql<string>`${from}::date`))
    .$if(to !== undefined, (query) => query.where(day, '<=', sql<string>`${to}::date`));
  return newestFirst(query, page, {
    key: (row) => row.id,
    thing: (row): HistoryEvent => ({
      id: row.id,
      partnershipId: row.partnership_id,
      kind: row.kind,
      at: row.at,
      personName: row.person_name,
      partyName: row.party_name,
      details: row.details as HistoryEvent['details'],
    }),
  });
}

/** Under the newest name that each has in the history. */
async function readNamed(
  trx: Inside,
  partnershipId: string,
  who: 'person' | 'party',
): Promise<readonly { id: string; name: string }[]> {
  const [id, name] = [sql.ref(`${who}_id`), sql.ref(`${who}_name`)];
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from (select distinct on (${id}) ${id} as id, ${name} as name from byg.history_event
      where partnership_id = ${knownId(partnershipId)} and ${id} is not null and ${name} <> ''
      order by ${id}, history_event.id desc) as named
    order by name, id limit 200`.execute(trx);
  return rows;
}
