import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nothingLeft } from '#domain/copies/left-out.ts';
import type { Asker } from '#domain/people/asker.ts';
import { asPerson } from '../testing/factories.ts';
import { close, openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { chanceFrom } from '../walls/chance.ts';
import { fillWorld } from '../walls/fill-world.ts';
import { makeWorld, type World } from '../walls/world.ts';
import { bagOf, bring, tablesOf, type Tables } from './copied.testing.ts';
import type { Place } from './rows-of-room.ts';

let [from, to]: TestDatabase[] = [];
const [here, there] = [() => from as TestDatabase, () => to as TestDatabase];
beforeAll(async () => {
  [from, to] = [await openTestDatabase(), await openTestDatabase()];
});
afterAll(async () => {
  await close(from);
  await close(to);
});

/** Ids by where they come first and moments by being there: what is left is what was said. */
function plain(tables: Tables): unknown {
  const seen = new Map<string, number>();
  const text = JSON.stringify(tables)
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, (id) => {
      if (!seen.has(id)) seen.set(id, seen.size);
      return `id ${seen.get(id) ?? ''}`;
    })
    .replace(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"then"');
  return JSON.parse(text);
}

/** What is otherwise on purpose: who leads, who has a seat, and whose shelf an own tool and an own plan lie on. */
function compared(tables: Tables): unknown {
  const rest = Object.entries(tables).filter(
    ([name]) => !['party_person', 'person', 'organisation', 'template_version', 'phase_plan'].includes(name),
  );
  return plain(
    Object.fromEntries(
      rest.map(([name, rows]) => [
        name,
        rows
          .filter((row) => row['kind'] !== 'copy-brought-in')
          .map(({ organisation_id: _, lead: __, ...row }) => row),
      ]),
    ),
  );
}

const somebodyIn = (world: World): { asker: Asker; place: Place } | undefined => {
  for (const seat of world.party_person) {
    const party = world.party.find(({ id, left_at }) => id === seat.party_id && left_at === null);
    if (party && seat.ended_at === null && seat.capability_id === null)
      return { asker: asPerson(seat.person_id), place: { room: party.partnership_id, party: party.id } };
  }
  return undefined;
};

describe('a copy brought in somewhere else', () => {
  test('says there what it said here: every table, whatever is in it', async () => {
    let rooms = 0;
    const property = fc.asyncProperty(fc.gen(), async (generate) => {
      const world = makeWorld(chanceFrom(generate));
      await fillWorld(here().owner, world);
      const taker = somebodyIn(world);
      if (!taker) return;
      const zip = await bagOf(here(), taker.asker, taker.place);
      const brought = await bring(there(), zip);
      expect(brought).toMatchObject({ ok: true, value: { id: taker.place.room, leftOut: nothingLeft } });
      const again = await bagOf(there(), brought.asker, taker.place);
      for (const part of ['shared', 'own'])
        expect(compared(tablesOf(again, part)), part).toEqual(compared(tablesOf(zip, part)));
      expect(await bring(there(), zip)).toMatchObject({ problem: { kind: 'copy-here-already' } });
      rooms += 1;
    });
    await fc.assert(property, { numRuns: 3, endOnFailure: true });
    expect(rooms).toBeGreaterThan(0);
  }, 60_000);
});
