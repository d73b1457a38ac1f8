import { sql } from 'kysely';
import type { AgreementReader, AgreementStore, ClausePast, ClauseSave } from '#features/agreements/ports.ts';
import type { ClauseId, ClauseText } from '#domain/agreements/model.ts';
import type { Page, PageRequest, Saved } from '#domain/keeping.ts';
import type { RichText } from '#domain/rich-text/model.ts';
import type { Inside } from '../with-asker.ts';
import { clauseColumns, toClause } from './agreement-rows.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { rowsFor, toPage } from './paging.ts';
import { notSaved } from './saved.ts';

export const makeClauseReader = (trx: Inside): Pick<AgreementReader, 'clause' | 'clauseHistory'> => ({
  clause: (agreementId, clause) => read(trx, agreementId, clause),
  clauseHistory: (agreementId, clause, page) => readHistory(trx, { agreementId, clause }, page),
});

export const makeClauseDeeds = (trx: Inside): Pick<AgreementStore, 'saveClause'> => ({
  saveClause: async (save) => {
    const revision = save.fromRevision === 0 ? await begin(trx, save) : await change(trx, save);
    if (revision !== undefined) return { saved: true, revision };
    const stands: Saved<ClauseText> = notSaved(
      await read(trx, save.agreementId, save.clause),
      save.fromRevision,
    );
    return stands;
  },
});

async function read(trx: Inside, agreementId: string, clause: ClauseId): Promise<ClauseText | null> {
  const row = await trx
    .selectFrom('byg.clause')
    .select(clauseColumns)
    .where('agreement_id', '=', knownId(agreementId))
    .where('clause_id', '=', clause)
    .executeTakeFirst();
  return row ? toClause(row) : null;
}

type Place = { readonly agreementId: string; readonly clause: ClauseId };

/** From the newest text to the first; `next` is a revision. */
async function readHistory(trx: Inside, place: Place, page: PageRequest): Promise<Page<ClausePast>> {
  const before = /^\d{1,9}$/.test(page.after ?? '') ? Number(page.after) : 2_147_483_647;
  const rows = await trx
    .selectFrom('byg.clause_history')
    .selectAll()
    .where('agreement_id', '=', knownId(place.agreementId))
    .where('clause_id', '=', place.clause)
    .where('revision', '<', before)
    .orderBy('revision', 'desc')
    .limit(rowsFor(page))
    .execute();
  return toPage(rows, page, {
    key: (row) => String(row.revision),
    thing: (row): ClausePast => ({
      clause: row.clause_id as ClauseId,
      revision: row.revision,
      text: { da: row.text_da as RichText, en: row.text_en as RichText },
      at: row.at,
      personName: row.person_name,
    }),
  });
}

async function begin(
  trx: Inside,
  { agreementId, clause, included, text }: ClauseSave,
): Promise<number | undefined> {
  const begun = await inserted(
    trx.insertInto('byg.clause').values({
      agreement_id: knownId(agreementId),
      clause_id: clause,
      included,
      text_da: JSON.stringify(text.da),
      text_en: JSON.stringify(text.en),
    }),
  );
  return begun ? 1 : undefined;
}

async function change(trx: Inside, save: ClauseSave): Promise<number | undefined> {
  const row = await trx
    .updateTable('byg.clause')
    .set({
      included: save.included,
      text_da: JSON.stringify(save.text.da),
      text_en: JSON.stringify(save.text.en),
      updated_at: sql<string>`now()`,
      updated_by: sql<string>`wall.asker()`,
      revision: sql<number>`revision + 1`,
    })
    .where('agreement_id', '=', knownId(save.agreementId))
    .where('clause_id', '=', save.clause)
    .where('revision', '=', knownRevision(save.fromRevision))
    .returning('revision')
    .executeTakeFirst();
  return row?.revision;
}
