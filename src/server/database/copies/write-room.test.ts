import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { tableWords } from '#words/copies/index.ts';
import { close, openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { nobody } from '../testing/factories.ts';
import { chanceFrom } from '../walls/chance.ts';
import { fillWorld } from '../walls/fill-world.ts';
import { makeWorld, type World } from '../walls/world.ts';
import { copiedTables, leftBehind } from './copied-tables.ts';
import { packBag } from './pack-bag.ts';
import { allCopied, hasOwnPart, rowsOf, type Place } from './rows-of-room.ts';
import { writeRoom } from './write-room.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));

type Copy = { readonly shared: Tables; readonly own: Tables; readonly text: string };
type Tables = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

async function copyAs(asker: Asker, place: Place): Promise<Copy> {
  const chunks: Uint8Array[] = [];
  await database.within(asker, async (trx) => {
    const bag = packBag('kopi', (chunk) => Promise.resolve(void chunks.push(chunk)));
    await writeRoom(trx, bag, { place, madeAt: '2026-11-23T00:00:00.000Z', madeBy: 'test' });
    await bag.close([]);
  });
  const files = unzipSync(Buffer.concat(chunks));
  const part = (name: string): Tables =>
    (JSON.parse(strFromU8(files[`kopi/data/${name}.json`] ?? new Uint8Array())) as { tables: Tables }).tables;
  const text = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('\n');
  return { shared: part('shared'), own: part('own'), text };
}

/** Everybody with a living seat: on their own, and guests by their link. */
function takers(world: World): { asker: Asker; place: Place }[] {
  const placeOf = (party: string): Place | undefined => {
    const found = world.party.find(({ id, left_at }) => id === party && left_at === null);
    return found && { room: found.partnership_id, party };
  };
  const people = world.party_person
    .filter(({ ended_at, capability_id }) => ended_at === null && capability_id === null)
    .map((seat) => ({
      place: placeOf(seat.party_id),
      asker: { kind: 'person' as const, personId: seat.person_id },
    }));
  const guests = world.capability
    .filter((link) => link.confirmed_person_id !== null && link.revoked_at === null)
    .filter((link) => Date.parse(link.expires_at) > Date.now())
    .map((link) => ({
      place: placeOf(link.party_id),
      asker: {
        ...{ kind: 'guest' as const, personId: link.confirmed_person_id ?? '', capabilityId: link.id },
        ...{ partyId: link.party_id, partnershipId: '', scope: link.scope },
      },
    }));
  return [...people, ...guests].flatMap(({ place, asker }) => (place ? [{ place, asker }] : []));
}

const counted = async (table: string, part: 'shared' | 'own', place: Place): Promise<number> => {
  const where = sql.raw(rowsOf(table, part, place));
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from ${sql.table(`byg.${table}`)} as ${sql.table(table)} where ${where}`.execute(
    database.owner,
  );
  return rows[0]?.count ?? 0;
};

describe('what a copy takes', () => {
  test('names every table that leads to a partnership, or says why it stays', async () => {
    const { rows } = await sql<{ name: string }>`
      with recursive room (id) as (
        select 'byg.partnership'::regclass::oid
        union
        select f.conrelid from pg_constraint f join room r on f.confrelid = r.id where f.contype = 'f'
      ) select c.relname as name from room join pg_class c on c.oid = room.id order by 1`.execute(
      database.owner,
    );
    const told = [...allCopied, ...Object.keys(leftBehind)];
    expect(rows.map(({ name }) => name).filter((name) => !told.includes(name))).toEqual([]);
    expect(Object.keys(copiedTables).filter((name) => name in leftBehind)).toEqual([]);
    expect(allCopied.filter((name) => !(name in tableWords))).toEqual([]);
  });

  test('is everything that is shared, the same whoever takes it, and nothing of another party’s own', async () => {
    let hidden = 0;
    const property = fc.asyncProperty(fc.gen(), async (generate) => {
      const world = makeWorld(chanceFrom(generate));
      await fillWorld(database.owner, world);
      const first = new Map<string, Tables>();
      for (const { asker, place } of takers(world)) {
        const copy = await copyAs(asker, place);
        for (const table of Object.keys(copy.shared))
          expect(copy.shared[table]?.length, table).toBe(await counted(table, 'shared', place));
        expect(copy.shared).toEqual(first.get(place.room) ?? copy.shared);
        first.set(place.room, copy.shared);
        for (const other of world.party.filter(({ id }) => id !== place.party)) {
          for (const table of Object.keys(copy.own))
            hidden += await counted(table, 'own', { ...place, party: other.id });
          expect(copy.text).not.toContain(`own risk of ${other.id}`);
          expect(copy.text).not.toContain(`kept by ${other.id}`);
          expect(JSON.stringify(copy.own)).not.toContain(other.id);
        }
        expect(copy.text).not.toMatch(/@example|token_hash|voice of/);
      }
    });
    await fc.assert(property, { numRuns: 2, endOnFailure: true });
    expect(hidden).toBeGreaterThan(10);
  }, 60_000);

  test('is nothing at all for who is not in the room', async () => {
    const world = makeWorld(chanceFrom(fc.sample(fc.gen(), 1)[0] as never));
    await fillWorld(database.owner, world);
    const [party] = world.party;
    const place = { room: party?.partnership_id ?? '', party: party?.id ?? '' };
    const { shared, own } = await copyAs(nobody, place);
    expect(Object.values({ ...shared, ...own }).flat()).toEqual([]);
  });

  test('knows which tables have something of one party’s own', () => {
    expect(Object.keys(copiedTables).filter(hasOwnPart)).toEqual(
      expect.arrayContaining([
        'sheet_side',
        'sheet_kept',
        'risk',
        'risk_score',
        'sheet_comment',
        'sheet_mention',
      ]),
    );
  });
});
