import type { SheetStore, SheetVersion } from '#features/toolbox/ports.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId } from './known-id.ts';
import { newestFirst } from './paging.ts';

type Deeds = 'versions' | 'version' | 'nameVersion';
type Row = {
  id: string;
  sheet_id: string;
  name: string;
  party_name: string;
  person_name: string;
  at: string;
};
const columns = ['id', 'sheet_id', 'name', 'party_name', 'person_name', 'at'] as const;

export const makeVersions = (trx: Inside): Pick<SheetStore, Deeds> => ({
  versions: async (sheetId, page) => {
    const query = trx
      .selectFrom('byg.sheet_version')
      .select(columns)
      .where('sheet_id', '=', knownId(sheetId));
    return newestFirst(query, page, { key: (row) => row.id, thing: toVersion });
  },
  version: async (id) => {
    const row = await trx
      .selectFrom('byg.sheet_version')
      .select([...columns, 'content'])
      .where('id', '=', knownId(id))
      .executeTakeFirst();
    return row ? { ...toVersion(row), content: row.content } : null;
  },
  // Content and names are written by the database itself.
  nameVersion: ({ id, sheetId, name, partyId }) =>
    inserted(
      trx.insertInto('byg.sheet_version').values({
        id,
        sheet_id: knownId(sheetId),
        name,
        party_id: knownId(partyId),
      } as never),
    ),
});

const toVersion = (row: Row): SheetVersion => ({
  id: row.id,
  sheetId: row.sheet_id,
  name: row.name,
  partyName: row.party_name,
  personName: row.person_name,
  at: row.at,
});
