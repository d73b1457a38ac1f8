import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { close, openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { urlAs } from '../roles.ts';
import { chanceFrom } from './chance.ts';
import type { Chance } from './chance.ts';
import { fillWorld } from './fill-world.ts';
import { oracleFor } from './oracle.ts';
import type { Oracle } from './oracle.ts';
import { readings } from './readable.ts';
import { makeWorld } from './world.ts';
import type { World } from './world.ts';
import { deeds } from './deeds.ts';
import { inserts } from './inserts.ts';
import { never } from './never.ts';
import { updates } from './updates.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await openTestDatabase();
  client = new pg.Client({ connectionString: urlAs(database.ownerUrl, database.roles.app, database.secret) });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await close(database);
});

const counted = { worlds: 0, askers: 0, reads: 0, hiddenSides: 0, writes: 0, refused: 0 };

/** Everyone in the world, every guest, guests with a link that is not theirs, and nobody. */
function askersOf(world: World, chance: Chance): Asker[] {
  const persons = world.person.map(({ id }): Asker => ({ kind: 'person', personId: id }));
  const guests = world.capability.map((link): Asker => {
    const forged = chance.below(4) === 0;
    const personId = forged
      ? chance.pick(world.person).id
      : (link.confirmed_person_id ?? chance.pick(world.person).id);
    return {
      kind: 'guest',
      personId,
      capabilityId: link.id,
      partyId: link.party_id,
      partnershipId: '',
      scope: [],
    };
  });
  return [...persons, ...guests, { kind: 'nobody' }];
}

async function introduce(asker: Asker): Promise<void> {
  const person = asker.kind === 'nobody' ? '' : asker.personId;
  const capability = asker.kind === 'guest' ? asker.capabilityId : '';
  await client.query(`select set_config('byg.person', $1, true), set_config('byg.capability', $2, true)`, [
    person,
    capability,
  ]);
}

async function readEverything(world: World, oracle: Oracle): Promise<void> {
  for (const { table, key, allowed, open } of readings) {
    const question = client.query<{ key: string }>(`select (${key})::text as key from byg.${table}`);
    const answer = await question.catch((error: unknown) => error as pg.DatabaseError);
    if (answer instanceof Error) {
      // Tables that the application has no business with at all.
      expect([answer.code, allowed(world, oracle)]).toEqual(['42501', []]);
      await client.query('rollback to savepoint asked');
    } else {
      const wanted = new Set(allowed(world, oracle));
      const own = answer.rows
        .map((row) => row.key)
        .filter((one) => open?.(oracle) !== true || wanted.has(one));
      expect(new Set(own), `what is read of ${table}`).toEqual(wanted);
      if (table === 'sheet_side') counted.hiddenSides += world.sheet_side.length - wanted.size;
    }
    counted.reads += 1;
  }
}

/** Passed the walls: changed a row, or failed only on what comes behind them. */
async function passes(sql: string): Promise<boolean> {
  try {
    const answer = await client.query(sql);
    await client.query('rollback to savepoint asked');
    return (answer.rowCount ?? 0) > 0;
  } catch (error) {
    await client.query('rollback to savepoint asked');
    const { code } = error as pg.DatabaseError;
    if (code === '23505') return true;
    if (code === '42501') return false;
    throw error;
  }
}

async function tryWriting(world: World, oracle: Oracle, chance: Chance): Promise<void> {
  for (const writing of [...inserts, ...updates, ...deeds, ...never]) {
    const { sql, may } = writing(world, oracle, chance);
    expect(await passes(sql), `${may ? 'may' : 'may not'}: ${sql}`).toBe(may);
    counted.writes += 1;
    if (!may) counted.refused += 1;
  }
}

async function askAs(asker: Asker, world: World, chance: Chance): Promise<void> {
  await client.query('begin');
  try {
    await introduce(asker);
    await client.query('savepoint asked');
    const oracle = oracleFor(world, asker);
    await readEverything(world, oracle);
    await tryWriting(world, oracle, chance);
    counted.askers += 1;
  } finally {
    await client.query('rollback');
  }
}

test('whatever is asked through the application’s role, nobody reads or writes what is not theirs', async () => {
  const property = fc.asyncProperty(fc.gen(), async (generate) => {
    const chance = chanceFrom(generate);
    const world = makeWorld(chance);
    await fillWorld(database.owner, world);
    for (const asker of askersOf(world, chance)) await askAs(asker, world, chance);
    counted.worlds += 1;
  });
  await fc.assert(property, { numRuns: 12, endOnFailure: true });
  const { worlds, askers, reads, writes, refused, hiddenSides } = counted;
  expect(reads + writes).toBeGreaterThan(2_000);
  expect(hiddenSides).toBeGreaterThan(100);
  process.stdout.write(
    `walls: ${reads + writes} questions in ${worlds} worlds by ${askers} askers: ${reads} readings ` +
      `(${hiddenSides} private sides asked for and not shown), ${writes} writings, of which ${refused} were to be refused\n`,
  );
}, 300_000);
