import type { AgreementReader, AgreementStore } from '#features/agreements/ports.ts';
import type { AgreementDraft, ClauseText } from '#domain/agreements/model.ts';
import type { Saved } from '#domain/keeping.ts';
import { sql } from 'kysely';
import type { Inside } from '../with-asker.ts';
import { clauseColumns, settingsOf, toClause, toDraft } from './agreement-rows.ts';
import { inserted } from './changed.ts';
import { makeClauseDeeds, makeClauseReader } from './clauses.ts';
import { makeCommentDeeds, makeCommentReader } from './comments.ts';
import { knownId, knownRevision } from './known-id.ts';
import { notSaved } from './saved.ts';
import { makeVersionDeeds, makeVersionReader } from './versions.ts';

export const makeAgreementStore = (trx: Inside): AgreementStore => ({
  ...makeDraftReader(trx),
  ...makeClauseReader(trx),
  ...makeVersionReader(trx),
  ...makeCommentReader(trx),
  ...makeClauseDeeds(trx),
  ...makeVersionDeeds(trx),
  ...makeCommentDeeds(trx),
  startDraft: (draft) => start(trx, draft),
  saveSettings: (settings) => saveSettings(trx, settings),
});

const makeDraftReader = (trx: Inside): Pick<AgreementReader, 'draft' | 'draftById'> => ({
  draft: (partnershipId) => read(trx, 'partnership_id', partnershipId),
  draftById: (id) => read(trx, 'id', id),
});

async function read(trx: Inside, by: 'id' | 'partnership_id', id: string): Promise<AgreementDraft | null> {
  const row = await trx
    .selectFrom('byg.agreement')
    .selectAll()
    .where(by, '=', knownId(id))
    .executeTakeFirst();
  return row ? toDraft(row, await readClauses(trx, row.id)) : null;
}

async function readClauses(trx: Inside, agreementId: string): Promise<ClauseText[]> {
  const rows = await trx
    .selectFrom('byg.clause')
    .select(clauseColumns)
    .where('agreement_id', '=', agreementId)
    .orderBy('clause_id')
    .execute();
  return rows.map(toClause);
}

async function start(trx: Inside, draft: Omit<AgreementDraft, 'revision'>): Promise<boolean> {
  const partnership_id = knownId(draft.partnershipId);
  const begun = await inserted(
    trx.insertInto('byg.agreement').values({ id: draft.id, partnership_id, ...settingsOf(draft) }),
  );
  if (!begun || draft.clauses.length === 0) return begun;
  const clauses = draft.clauses.map(({ clause, included, text }) => ({
    agreement_id: draft.id,
    clause_id: clause,
    included,
    text_da: JSON.stringify(text.da),
    text_en: JSON.stringify(text.en),
  }));
  await trx.insertInto('byg.clause').values(clauses).execute();
  return true;
}

type Save = Parameters<AgreementStore['saveSettings']>[0];

async function saveSettings(trx: Inside, settings: Save): Promise<Saved<AgreementDraft>> {
  const row = await trx
    .updateTable('byg.agreement')
    .set({ ...settingsOf(settings), revision: sql<number>`revision + 1` })
    .where('id', '=', knownId(settings.id))
    .where('revision', '=', knownRevision(settings.fromRevision))
    .returning('revision')
    .executeTakeFirst();
  if (row) return { saved: true, revision: row.revision };
  return notSaved(await read(trx, 'id', settings.id), settings.fromRevision);
}
