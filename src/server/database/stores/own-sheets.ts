import { sql } from 'kysely';
import type { OwnSheet, SheetStore } from '#features/toolbox/ports.ts';
import type { Page, PageRequest, Saved } from '#domain/keeping.ts';
import type { Inside } from '../with-asker.ts';
import { deleted, inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { newestFirst } from './paging.ts';
import { notSaved } from './saved.ts';
import { toOwnSheet } from './sheet-rows.ts';

type Deeds = 'template' | 'ownSheet' | 'ownSheets' | 'saveOwnSheet' | 'removeOwnSheet';

export const makeOwnSheets = (trx: Inside): Pick<SheetStore, Deeds> => ({
  template: async (versionId) => {
    const row = await trx
      .selectFrom('byg.template_version')
      .select(['template_id as templateId', 'number', 'content'])
      .where('id', '=', knownId(versionId))
      .executeTakeFirst();
    return row ?? null;
  },
  ownSheet: (id) => read(trx, id),
  ownSheets: (page) => readPage(trx, page),
  saveOwnSheet: (sheet) => save(trx, sheet),
  removeOwnSheet: (id) => deleted(trx.deleteFrom('byg.own_sheet').where('id', '=', knownId(id))),
});

async function read(trx: Inside, id: string): Promise<OwnSheet | null> {
  const row = await trx
    .selectFrom('byg.own_sheet')
    .selectAll()
    .where('id', '=', knownId(id))
    .executeTakeFirst();
  return row ? toOwnSheet(row) : null;
}

async function readPage(trx: Inside, page: PageRequest): Promise<Page<OwnSheet>> {
  const query = trx.selectFrom('byg.own_sheet').selectAll();
  return newestFirst(query, page, { key: (row) => row.id, thing: toOwnSheet });
}

type Save = Parameters<SheetStore['saveOwnSheet']>[0];

async function save(trx: Inside, { id, tool, title, content, fromRevision }: Save): Promise<Saved<OwnSheet>> {
  const text = JSON.stringify(content);
  if (fromRevision === 0) {
    const begun = await inserted(trx.insertInto('byg.own_sheet').values({ id, tool, title, content: text }));
    return begun ? { saved: true, revision: 1 } : notSaved(await read(trx, id), fromRevision);
  }
  const row = await trx
    .updateTable('byg.own_sheet')
    .set({ title, content: text, updated_at: sql<string>`now()`, revision: sql<number>`revision + 1` })
    .where('id', '=', knownId(id))
    .where('revision', '=', knownRevision(fromRevision))
    .returning('revision')
    .executeTakeFirst();
  return row ? { saved: true, revision: row.revision } : notSaved(await read(trx, id), fromRevision);
}
