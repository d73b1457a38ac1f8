import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { listPartnerships } from '#features/partnerships/index.ts';
import { readPhases } from '#features/phases/index.ts';
import { readFront, readStart } from '#features/workspace/index.ts';
import {
  aPartnership,
  aPerson,
  asPerson,
  type GivenPartnership,
} from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { composeNeeds } from '#server/house/compose-needs.ts';
import type { Needs } from '#server/house/needs.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

const press = {
  pdf: () => Promise.reject(),
  docx: () => Promise.reject(),
  paper: () => Promise.reject(),
} as never;

/** How many questions a page asks the database, the one that says who asks left out. */
async function questions(asker: Asker, page: (needs: Needs) => Promise<unknown>): Promise<number> {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  await ground.database.within(asker, async (trx) => {
    const who = { asker, signedInBy: 'magic-link', language: 'da' } as const;
    const more = { publicUrl: 'http://localhost:3000', press };
    await page(composeNeeds(trx.withPlugin(counter) as unknown as typeof trx, who, more));
    // What a test asks must have answered; nothing of it is kept.
    return { ok: true };
  });
  return count;
}

async function fill({ id, parties }: GivenPartnership): Promise<void> {
  const { owner } = ground.database;
  for (let at = 0; at < 24; at += 1) {
    const by = { created_by: parties[0].person };
    const sheet = { id: newId(), partnership_id: id, tool: 'win-win', title: `Ark ${at}`, ...by };
    await owner.insertInto('byg.sheet').values(sheet).execute();
    const event = {
      id: newId(),
      partnership_id: id,
      kind: 'sheet-begun',
      details: '{}',
      person_id: parties[1]?.person ?? null,
    };
    await owner.insertInto('byg.history_event').values(event).execute();
    for (const { id: party_id, person: person_id } of parties)
      await owner
        .insertInto('byg.phase_tick')
        .values({
          partnership_id: id,
          phase: 'build',
          kind: 'criterion',
          line: `line${at}`,
          party_id,
          person_id,
        })
        .execute();
  }
}

test('the lists ask as much of who is in nine partnerships as of who is in one', async () => {
  const { owner } = ground.database;
  const rooms = [await aPartnership(owner)];
  for (let at = 0; at < 8; at += 1) rooms.push(await aPartnership(owner));
  const [alone, busy] = [await aPerson(owner), await aPerson(owner)];
  const seat = (person_id: string, party_id: string) =>
    owner.insertInto('byg.party_person').values({ party_id, person_id }).execute();
  await seat(alone, rooms[0]?.parties[0].id ?? '');
  for (const { parties } of rooms) await seat(busy, parties[0].id);
  const count = async (person: string) => ({
    front: await questions(asPerson(person), (needs) => readFront(needs)),
    list: await questions(asPerson(person), (needs) => listPartnerships(needs, { limit: 50 })),
  });
  const [one, nine] = [await count(alone), await count(busy)];
  expect(nine).toEqual(one);
  expect(nine.front).toBeLessThanOrEqual(16);
  expect(nine.list).toBeLessThanOrEqual(2);
});

test('the pages of a room ask as much of a full room as of an empty one, and not much', async () => {
  const empty = await aPartnership(ground.database.owner, { parties: 2 });
  const full = await aPartnership(ground.database.owner, { parties: 8 });
  await fill(full);
  const count = async ({ id, parties: [{ asker }] }: GivenPartnership) => ({
    start: await questions(asker, (needs) => readStart(needs, id)),
    phases: await questions(asker, (needs) => readPhases(needs, id)),
    front: await questions(asker, (needs) => readFront(needs)),
  });
  const [small, large] = [await count(empty), await count(full)];
  expect(small.start).toBeGreaterThan(8);
  expect(large).toEqual(small);
  expect(large.start).toBeLessThanOrEqual(24);
  expect(large.phases).toBeLessThanOrEqual(9);
  expect(large.front).toBeLessThanOrEqual(16);
});
