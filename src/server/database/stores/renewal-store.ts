import { sql } from 'kysely';
import type { RenewalStore } from '#features/agreements/renewal-ports.ts';
import type { Day } from '#domain/time.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId } from './known-id.ts';

type Waiting = {
  readonly id: string;
  readonly number: number;
  readonly partnership_id: string;
  readonly partnership_name: string;
  readonly party_name: string;
  readonly due: Day;
};

export const makeRenewalStore = (trx: Inside): RenewalStore => ({
  renewalWords: async (versionId) => {
    const rows = await trx
      .selectFrom('byg.renewal_word')
      .selectAll()
      .where('version_id', '=', knownId(versionId))
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
      at: row.at,
    }));
  },
  renewalsToDo: async (today) => {
    const { rows } = await sql<Waiting>`select * from wall.renewals_waiting(${today})`.execute(trx);
    return rows.map(({ id, number, partnership_id, partnership_name, party_name, due }) => ({
      kind: 'renewal',
      id,
      title: String(number),
      partnershipId: partnership_id,
      partnershipName: partnership_name,
      partyName: party_name,
      due,
    }));
  },
  sayRenewal: ({ id, versionId, partyId, choice, endsOn, note }) =>
    inserted(
      trx.insertInto('byg.renewal_word').values({
        id,
        version_id: knownId(versionId),
        party_id: knownId(partyId),
        choice,
        ends_on: endsOn,
        note,
      }),
    ),
});
