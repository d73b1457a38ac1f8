import type { AgreementReader, AgreementStore } from '#features/agreements/ports.ts';
import type { AgreementVersion } from '#domain/agreements/model.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Day } from '#domain/time.ts';
import { sql } from 'kysely';
import type { Inside } from '../with-asker.ts';
import { toAcceptance, toVersion } from './agreement-rows.ts';
import { inserted, updated } from './changed.ts';
import { knownId } from './known-id.ts';
import { newestFirst } from './paging.ts';

/** The first day on which notice ends it, given to this version or, where it still holds, to one before it. */
const endsOnNotice = sql<Day | null>`(select min(n.ends_on)
  from wall.notices_that_hold(agreement_version.id) n)`.as('ends_on_notice');

export const makeVersionReader = (
  trx: Inside,
): Pick<AgreementReader, 'versions' | 'version' | 'acceptances'> => ({
  versions: (agreementId, page) => readPage(trx, agreementId, page),
  version: async (id) => {
    const row = await trx
      .selectFrom('byg.agreement_version')
      .selectAll()
      .select(endsOnNotice)
      .where('id', '=', knownId(id))
      .executeTakeFirst();
    return row ? toVersion(row) : null;
  },
  acceptances: async (versionId) => {
    const rows = await trx
      .selectFrom('byg.acceptance')
      .selectAll()
      .where('version_id', '=', knownId(versionId))
      .orderBy('at')
      .orderBy('id')
      .execute();
    return rows.map(toAcceptance);
  },
});

async function readPage(
  trx: Inside,
  agreementId: string,
  page: PageRequest,
): Promise<Page<AgreementVersion>> {
  const query = trx
    .selectFrom('byg.agreement_version')
    .selectAll()
    .select(endsOnNotice)
    .where('agreement_id', '=', knownId(agreementId));
  return newestFirst(query, page, { key: (row) => row.id, thing: toVersion });
}

export const makeVersionDeeds = (
  trx: Inside,
): Pick<AgreementStore, 'putForward' | 'setVersionState' | 'accept'> => ({
  putForward: ({ id, agreementId, number, content, sha256, amendment, note }) =>
    inserted(
      trx.insertInto('byg.agreement_version').values({
        id,
        agreement_id: knownId(agreementId),
        number,
        content: JSON.stringify(content),
        sha256,
        amendment,
        note,
      }),
    ),
  setVersionState: (versionId, state) =>
    updated(
      trx
        .updateTable('byg.agreement_version')
        .set({ state })
        .where('id', '=', knownId(versionId))
        .where('state', 'in', state === 'superseded' ? ['put-forward', 'accepted'] : ['put-forward']),
    ),
  accept: async (acceptance) => (await holdOpen(trx, acceptance.versionId)) && accept(trx, acceptance),
});

/**
 * Holds the version until the end: of two parties that accept at once the second sees the first, so that one
 * of them is the last; and nobody takes back a version in the moment it is accepted.
 */
async function holdOpen(trx: Inside, versionId: string): Promise<boolean> {
  const held = await trx
    .selectFrom('byg.agreement_version')
    .select('id')
    .where('id', '=', knownId(versionId))
    .where('state', '=', 'put-forward')
    .forUpdate()
    .executeTakeFirst();
  return held !== undefined;
}

const accept = (trx: Inside, acceptance: Parameters<AgreementStore['accept']>[0]): Promise<boolean> =>
  inserted(
    trx.insertInto('byg.acceptance').values({
      id: acceptance.id,
      version_id: knownId(acceptance.versionId),
      party_id: knownId(acceptance.partyId),
      name: acceptance.name,
      function: acceptance.function,
      email: acceptance.email,
      signed_in_by: acceptance.signedInBy,
      sha256: acceptance.sha256,
    }),
  );
