import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { deleteDemonstration, readDemonstration } from '#features/demonstrations/index.ts';
import { aPerson, asPerson } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { makeDemonstrationsRoom, type DemonstrationsRoom } from '#server/house/demonstrations-room.ts';
import { makeWithin } from '#server/house/within.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

const press = {
  pdf: () => Promise.reject(new Error('no document is pressed in these tests')),
  docx: () => Promise.reject(new Error('no document is pressed in these tests')),
  paper: () => Promise.reject(new Error('no document is pressed in these tests')),
};

let ground: DeedsGround;
let room: DemonstrationsRoom;
beforeAll(async () => {
  ground = await openDeedsGround();
  room = makeDemonstrationsRoom(
    makeWithin(ground.database, { publicUrl: 'http://localhost:3000', press }).together,
  );
});
afterAll(() => close(ground.database));

const make = async (asker: Asker, language: 'da' | 'en' = 'da') => {
  const made = await room.make({ asker, signedInBy: 'magic-link', language }, 60_000);
  if (made === 'making') throw new Error('it takes more than a minute');
  return made;
};

/** How many rows each table holds. */
async function counts(): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ table: string }>`
    select format('%I.%I', schemaname, tablename) as table from pg_tables
      where schemaname in ('byg', 'auth') order by 1`.execute(ground.database.owner);
  const counted: Record<string, number> = {};
  for (const { table } of rows) {
    const { rows: found } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.raw(table)}`.execute(ground.database.owner);
    counted[table] = found[0]?.count ?? 0;
  }
  return counted;
}

describe('a demonstration library of one’s own', () => {
  test('is made whole, is deleted whole, and leaves no row anywhere', async () => {
    const me = asPerson(await aPerson(ground.database.owner, { name: 'Bodil' }));
    const before = await counts();
    const t = performance.now();
    const made = await make(me);
    console.log('made in', performance.now() - t);
    expect(made.ok).toBe(true);
    const own = await ground.as(me, readDemonstration);
    console.log(own);
    const t2 = performance.now();
    expect(await ground.as(me, deleteDemonstration)).toMatchObject({ ok: true });
    console.log('deleted in', performance.now() - t2);
    expect(await counts()).toEqual(before);
  });
});
