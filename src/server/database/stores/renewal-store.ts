import type { RenewalStore } from '#features/agreements/renewal-ports.ts';
import { sql } from 'kysely';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId } from './known-id.ts';

export const makeRenewalStore = (trx: Inside): RenewalStore => ({
  renewalWords: async (versionId) => {
    const rows = await trx
      .selectFrom('byg.renewal_word')
      .selectAll()
      .where((is) =>
        is.or([
          is('version_id', '=', knownId(versionId)),
          is('id', 'in', sql<string>`(select n.id from wall.notices_that_hold(${knownId(versionId)}) n)`),
        ]),
      )
      .orderBy('id', 'desc')
      .limit(100)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      partyId: row.party_id,
      partyName: row.party_name,
      personName: row.person_name,
      choice: row.choice,
      endsOn: row.ends_on,
      note: row.note,
      saidOn: row.said_on,
      at: row.at,
    }));
  },
  sayRenewal: ({ id, versionId, partyId, choice, endsOn, note, saidOn }) =>
    inserted(
      trx.insertInto('byg.renewal_word').values({
        id,
        version_id: knownId(versionId),
        party_id: knownId(partyId),
        choice,
        ends_on: endsOn,
        note,
        said_on: saidOn,
      }),
    ),
});
