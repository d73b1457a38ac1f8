import { sql } from 'kysely';
import type { Readiness, SheetReader, SheetSide, SheetStore } from '#features/toolbox/ports.ts';
import type { Revised, Saved } from '#domain/keeping.ts';
import type { Inside } from '../with-asker.ts';
import { inserted } from './changed.ts';
import { knownId, knownRevision } from './known-id.ts';
import { notSaved } from './saved.ts';
import { toSide } from './sheet-rows.ts';

export const makeSideReader = (trx: Inside): Pick<SheetReader, 'sides' | 'side' | 'readiness'> => ({
  sides: async (sheetId) => {
    const rows = await trx
      .selectFrom('byg.sheet_side')
      .selectAll()
      .where('sheet_id', '=', knownId(sheetId))
      .orderBy('party_id')
      .execute();
    return rows.map(toSide);
  },
  side: (sheetId, partyId) => readSide(trx, sheetId, partyId),
  readiness: async (sheetId) => {
    const { rows } = await sql<{ party_id: string; ready: boolean; updated_at: string | null }>`
      select * from wall.readiness(${knownId(sheetId)})`.execute(trx);
    return rows.map((row): Readiness => ({
      partyId: row.party_id,
      ready: row.ready,
      updatedAt: row.updated_at,
    }));
  },
});

async function readSide(trx: Inside, sheetId: string, partyId: string): Promise<Revised<SheetSide> | null> {
  const row = await trx
    .selectFrom('byg.sheet_side')
    .selectAll()
    .where('sheet_id', '=', knownId(sheetId))
    .where('party_id', '=', knownId(partyId))
    .executeTakeFirst();
  return row ? toSide(row) : null;
}

type Save = Parameters<SheetStore['saveSide']>[0];

export async function saveSide(trx: Inside, side: Save): Promise<Saved<Revised<SheetSide>>> {
  if (!(await holdPrivate(trx, side.sheetId))) return { saved: false, current: null };
  const revision = side.fromRevision === 0 ? await beginSide(trx, side) : await changeSide(trx, side);
  if (revision !== undefined) return { saved: true, revision };
  return notSaved(await readSide(trx, side.sheetId, side.partyId), side.fromRevision);
}

/** No reveal goes past a side that is being saved: it would be shown without what was said to be kept. */
export async function holdPrivate(trx: Inside, sheetId: string): Promise<boolean> {
  const held = await trx
    .selectFrom('byg.sheet')
    .select('id')
    .where('id', '=', knownId(sheetId))
    .where('state', '=', 'private')
    .forShare()
    .executeTakeFirst();
  return held !== undefined;
}

async function beginSide(trx: Inside, side: Save): Promise<number | undefined> {
  const begun = await inserted(
    trx.insertInto('byg.sheet_side').values({
      sheet_id: knownId(side.sheetId),
      party_id: knownId(side.partyId),
      answers: JSON.stringify(side.answers),
      ready: side.ready,
    }),
  );
  return begun ? 1 : undefined;
}

async function changeSide(trx: Inside, side: Save): Promise<number | undefined> {
  const row = await trx
    .updateTable('byg.sheet_side')
    .set({
      answers: JSON.stringify(side.answers),
      ready: side.ready,
      updated_at: sql<string>`now()`,
      updated_by: sql<string>`wall.asker()`,
      revision: sql<number>`revision + 1`,
    })
    .where('sheet_id', '=', knownId(side.sheetId))
    .where('party_id', '=', knownId(side.partyId))
    .where('revision', '=', knownRevision(side.fromRevision))
    .returning('revision')
    .executeTakeFirst();
  return row?.revision;
}
