import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import {
  aGuestLink,
  aMembership,
  anOrganisation,
  aPartnership,
  aPerson,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { lookInto } from '#server/database/with-asker.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

/** What the asker sees in a transaction that looks into one room, or into none. */
const seen = (asker: Asker, room?: string) =>
  ground.database.within(asker, async (trx) => {
    if (room !== undefined) await lookInto(trx, room);
    const ids = async (table: 'byg.partnership' | 'byg.party' | 'byg.person'): Promise<readonly string[]> =>
      (await trx.selectFrom(table).select('id').orderBy('id').execute()).map(({ id }) => id);
    return {
      rooms: await ids('byg.partnership'),
      parties: await ids('byg.party'),
      people: await ids('byg.person'),
    };
  });

async function askers() {
  const { owner } = ground.database;
  const [one, other, strange] = [
    await aPartnership(owner),
    await aPartnership(owner),
    await aPartnership(owner),
  ];
  const [lead, administrator] = [await aPerson(owner), await aPerson(owner)];
  for (const { parties } of [one, other]) {
    const { organisation } = parties[0];
    await aMembership(owner, { person: lead, organisation, roles: ['network-lead'] });
    await aMembership(owner, { person: administrator, organisation, roles: ['administrator'] });
  }
  const [first] = one.parties;
  const link = await aGuestLink(owner, { party: first.id, partnership: one.id, by: first.person });
  return {
    rooms: { one: one.id, other: other.id, strange: strange.id, none: newId() },
    askers: {
      seated: first.asker,
      lead: asPerson(lead),
      administrator: asPerson(administrator),
      guest: link.asker,
      stranger: asPerson(await aPerson(owner)),
      nobody,
    },
  };
}

test('who looks into one room sees of it what they see anyway, and nothing that they did not see before', async () => {
  const { rooms, askers: all } = await askers();
  for (const [who, asker] of Object.entries(all)) {
    const everything = await seen(asker);
    for (const room of Object.values(rooms)) {
      const narrowed = await seen(asker, room);
      expect(narrowed.rooms, who).toEqual(everything.rooms.filter((id) => id === room));
      expect(everything.parties, who).toEqual(expect.arrayContaining([...narrowed.parties]));
      expect(narrowed.people, who).toEqual(everything.people);
    }
  }
  const lead = await seen(all.lead);
  expect(lead.rooms).toEqual([rooms.one, rooms.other].toSorted());
  expect((await seen(all.lead, rooms.one)).parties).toHaveLength(2);
});

test('a person is known by everyone beside them, at work and in a room, and by nobody else', async () => {
  const { owner } = ground.database;
  const { askers: all } = await askers();
  const [colleague, organisation] = [await aPerson(owner), await anOrganisation(owner)];
  const me = await aPerson(owner);
  for (const person of [me, colleague]) await aMembership(owner, { person, organisation, roles: ['worker'] });
  expect((await seen(asPerson(me))).people).toEqual([me, colleague].toSorted());
  // Two parties' people, the other house's, and those who look after both.
  const { people } = await seen(all.seated);
  expect(people).not.toContain(me);
  expect((await seen(all.lead)).people).toEqual(expect.arrayContaining([...people]));
  expect((await seen(all.stranger)).people).toHaveLength(1);
  expect((await seen(nobody)).people).toEqual([]);
});
