import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { LiveKeeper } from '#features/toolbox/ports.ts';
import type { Database } from '../generated/database.ts';
import { knownId } from './known-id.ts';
import { toLiveDocument } from './sheet-rows.ts';

/** For the live room, in the keeper's name: it reads and keeps revealed documents, never a party's own side. */
export const makeLiveKeeper = (keeper: Kysely<Database>): LiveKeeper => ({
  load: async (sheetId) => {
    const row = await keeper
      .selectFrom('byg.live_document')
      .innerJoin('byg.sheet', 'byg.sheet.id', 'byg.live_document.sheet_id')
      .leftJoin('byg.template_version', 'byg.template_version.id', 'byg.sheet.template_version')
      .selectAll('byg.live_document')
      .select(['byg.sheet.tool', 'byg.sheet.mode', 'byg.template_version.content as template'])
      .where('sheet_id', '=', knownId(sheetId))
      .executeTakeFirst();
    return row ? { ...toLiveDocument(row), tool: row.tool, mode: row.mode, template: row.template } : null;
  },
  keep: async ({ sheetId, state, content }) => {
    const { rows } = await sql<{ revision: number }>`
      insert into byg.live_document as old (sheet_id, state, content)
      select id, ${state}, ${JSON.stringify(content)} from byg.sheet
      where id = ${knownId(sheetId)} and wall.is_live(mode, state)
      on conflict (sheet_id) do update set state = excluded.state, content = excluded.content, updated_at = now(),
        revision = old.revision + 1
      returning revision`.execute(keeper);
    return rows[0]?.revision ?? null;
  },
});
