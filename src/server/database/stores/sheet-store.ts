import { sql } from 'kysely';
import type { RevealReason, Sheet, SheetReader, SheetStore } from '#features/toolbox/ports.ts';
import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { makeOwnSheets } from './own-sheets.ts';
import { newestFirst } from './paging.ts';
import { notSaved } from './saved.ts';
import { sheetColumns, toLiveDocument, toSheet } from './sheet-rows.ts';
import { makeSideReader, saveSide } from './sheet-sides.ts';
import { makeVersions } from './sheet-versions.ts';
import { makeVoices } from './sheet-voices.ts';

export const makeSheetStore = (trx: Inside): SheetStore => ({
  ...makeSheetReader(trx),
  ...makeSideReader(trx),
  ...makeVoices(trx),
  ...makeVersions(trx),
  ...makeOwnSheets(trx),
  addSheet: ({ partnershipId, shared, ...sheet }) =>
    inserted(
      trx
        .insertInto('byg.sheet')
        .values({ ...sheet, partnership_id: knownId(partnershipId), shared: JSON.stringify(shared) }),
    ),
  saveShared: (sheet) => saveShared(trx, sheet),
  saveSide: (side) => saveSide(trx, side),
  reveal: (sheetId, reason) => reveal(trx, sheetId, reason),
  startLiveDocument: ({ sheetId, content }) =>
    inserted(
      trx
        .insertInto('byg.live_document')
        .values({ sheet_id: knownId(sheetId), content: JSON.stringify(content) }),
    ),
});

const makeSheetReader = (trx: Inside): Pick<SheetReader, 'sheet' | 'sheets' | 'liveDocument'> => ({
  sheet: (id) => read(trx, id),
  sheets: (partnershipId, page) => readPage(trx, partnershipId, page),
  liveDocument: async (sheetId) => {
    const row = await trx
      .selectFrom('byg.live_document')
      .selectAll()
      .where('sheet_id', '=', knownId(sheetId))
      .executeTakeFirst();
    return row ? toLiveDocument(row) : null;
  },
});

async function read(trx: Inside, id: string): Promise<Revised<Sheet> | null> {
  const row = await trx
    .selectFrom('byg.sheet')
    .select(sheetColumns)
    .where('id', '=', knownId(id))
    .executeTakeFirst();
  return row ? toSheet(row) : null;
}

async function readPage(
  trx: Inside,
  partnershipId: string,
  page: PageRequest,
): Promise<Page<Revised<Sheet>>> {
  const query = trx
    .selectFrom('byg.sheet')
    .select(sheetColumns)
    .where('partnership_id', '=', knownId(partnershipId));
  return newestFirst(query, page, { key: (row) => row.id, thing: toSheet });
}

type SharedSave = Parameters<SheetStore['saveShared']>[0];

async function saveShared(trx: Inside, sheet: SharedSave): Promise<Saved<Revised<Sheet>>> {
  const { id, title, shared, fromRevision } = sheet;
  const row = await trx
    .updateTable('byg.sheet')
    .set({ title, shared: JSON.stringify(shared), revision: sql<number>`revision + 1` })
    .where('id', '=', knownId(id))
    .where('revision', '=', knownRevision(fromRevision))
    .returning('revision')
    .executeTakeFirst();
  return row ? { saved: true, revision: row.revision } : notSaved(await read(trx, id), fromRevision);
}

async function reveal(trx: Inside, sheetId: string, reason: RevealReason): Promise<boolean> {
  const { rows } = await sql<{ revealed: boolean }>`
    select wall.reveal_sheet(${knownId(sheetId)}, ${reason}) as revealed`.execute(trx);
  return rows[0]?.revealed === true;
}
