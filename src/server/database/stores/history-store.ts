import type { HistoryStore } from '#features/partnerships/ports.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { HistoryEvent } from '#domain/partnerships/model.ts';
import type { Inside } from '../with-asker.ts';
import { knownId, newest } from './known-id.ts';
import { rowsFor, toPage } from './paging.ts';

export const makeHistoryStore = (trx: Inside): HistoryStore => ({
  events: (partnershipId, page) => readEvents(trx, partnershipId, page),
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
  page: PageRequest,
): Promise<Page<HistoryEvent>> {
  const rows = await trx
    .selectFrom('byg.history_event')
    .select(['id', 'partnership_id', 'kind', 'at', 'person_name', 'party_name', 'details'])
    .where('partnership_id', '=', knownId(partnershipId))
    .where('id', '<', knownId(page.after ?? newest))
    .orderBy('id', 'desc')
    .limit(rowsFor(page))
    .execute();
  return toPage(rows, page, {
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
