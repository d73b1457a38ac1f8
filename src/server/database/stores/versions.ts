import type { AgreementReader, AgreementStore } from '#features/agreements/ports.ts';
import type { AgreementVersion } from '#domain/agreements/model.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Inside } from '../with-asker.ts';
import { toAcceptance, toVersion } from './agreement-rows.ts';
import { inserted, updated } from './changed.ts';
import { knownId, newest } from './known-id.ts';
import { rowsFor, toPage } from './paging.ts';

export const makeVersionReader = (
  trx: Inside,
): Pick<AgreementReader, 'versions' | 'version' | 'acceptances'> => ({
  versions: (agreementId, page) => readPage(trx, agreementId, page),
  version: async (id) => {
    const row = await trx
      .selectFrom('byg.agreement_version')
      .selectAll()
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
  const rows = await trx
    .selectFrom('byg.agreement_version')
    .selectAll()
    .where('agreement_id', '=', knownId(agreementId))
    .where('id', '<', knownId(page.after ?? newest))
    .orderBy('id', 'desc')
    .limit(rowsFor(page))
    .execute();
  return toPage(rows, page, { key: (row) => row.id, thing: toVersion });
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
  accept: ({ id, versionId, partyId, name, function: does, email, signedInBy, sha256 }) =>
    inserted(
      trx.insertInto('byg.acceptance').values({
        id,
        version_id: knownId(versionId),
        party_id: knownId(partyId),
        name,
        function: does,
        email,
        signed_in_by: signedInBy,
        sha256,
      }),
    ),
});
