import type { PromiseState, SourceKind } from '#domain/promises/model.ts';
import type { KeptPromise } from '#features/promises/ports.ts';
import type { Inside } from '../with-asker.ts';

/** Promises with the names around them; whoever sees the room sees those. */
export const namedPromises = (trx: Inside) =>
  trx
    .selectFrom('byg.promise as p')
    .innerJoin('byg.party as y', 'y.id', 'p.party_id')
    .innerJoin('byg.organisation as o', 'o.id', 'y.organisation_id')
    .leftJoin('byg.person as h', 'h.id', 'p.owner_id')
    .leftJoin('byg.party as ty', 'ty.id', 'p.offer_party_id')
    .leftJoin('byg.organisation as t', 't.id', 'ty.organisation_id')
    .leftJoin('byg.person as th', 'th.id', 'p.offer_person_id')
    .selectAll('p')
    .select(['o.name as party_name', 'y.left_at', 'h.name as owner_name'])
    .select(['t.name as offer_party_name', 'th.name as offer_person_name']);

type Row = Awaited<ReturnType<ReturnType<typeof namedPromises>['execute']>>[number];

export const toPromise = (row: Row): KeptPromise => ({
  id: row.id,
  partnershipId: row.partnership_id,
  text: row.text,
  partyId: row.party_id,
  ownerId: row.owner_id,
  dueOn: row.due_on,
  state: row.state as PromiseState,
  source: {
    kind: row.source_kind as SourceKind,
    id: row.source_id,
    ...(row.source_key !== null && { key: row.source_key }),
  },
  offer: row.offer_party_id === null ? null : { partyId: row.offer_party_id, personId: row.offer_person_id },
  createdAt: row.created_at,
  revision: row.revision,
  partyName: row.party_name,
  partyHere: row.left_at === null,
  ownerName: row.owner_name ?? '',
  offeredTo: [row.offer_person_name, row.offer_party_name].filter(Boolean).join(', '),
});
