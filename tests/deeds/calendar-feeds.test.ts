import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { endFeed, makeFeed, myFeeds } from '#features/partnerships/index.ts';
import { makePromise } from '#features/promises/index.ts';
import { calendarFeed } from '#features/workspace/index.ts';
import { makeWheelFeed, wheelFeeds } from '#features/year-wheel/index.ts';
import {
  aMembership,
  aPartnership,
  aPerson,
  aSeat,
  asPerson,
  nobody,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => void (ground = await openDeedsGround()));
afterAll(() => close(ground.database));

const promised = async () => {
  const room = await aPartnership(ground.database.owner, { name: 'Mellem; rum' });
  const [one, two] = [room.parties[0], room.parties[1] ?? room.parties[0]];
  const made = await ground.as(one.asker, (needs) =>
    makePromise(needs, {
      ...{
        partnershipId: room.id,
        text: 'Bestille lokalet',
        partyId: one.id,
        ownerId: null,
        dueOn: '2031-03-06',
      },
      source: { kind: 'own', id: null },
    }),
  );
  if (!made.ok) throw new Error(made.problem.kind);
  return { room, one, two, promise: made.value.id };
};
const calendar = (asker: Asker, partnershipId: string | null) =>
  ground.as(asker, async (needs) => {
    const file = await calendarFeed(needs, partnershipId);
    return file && needs.calendar(file);
  });
const hashOf = (address: string) =>
  ground.as(nobody, (needs) =>
    Promise.resolve(needs.hashSecret(/calendar\/([\w-]+)\.ics$/.exec(address)?.[1] ?? '')),
  );
const door = async (address: string) => {
  const hash = await hashOf(address);
  return ground.as(nobody, async ({ feeds }) => ({
    found: (await feeds.feedByHash(hash)) !== null,
    ended: await feeds.feedEnded(hash),
  }));
};

test('a calendar holds what was promised, with an alarm and the way to it, and nothing of others’ rooms', async () => {
  const { room, one, two, promise } = await promised();
  const stranger = await promised();
  for (const [asker, id] of [
    [one.asker, room.id],
    [two.asker, null],
  ] as const) {
    const text = (await calendar(asker, id)) ?? '';
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    const event = events.find((one) => one.getFirstPropertyValue('uid') === `promise-${promise}`);
    expect(event?.getFirstPropertyValue('dtstart')?.toString()).toBe('2031-03-06');
    expect(event?.getFirstPropertyValue('summary')).toContain('Bestille lokalet');
    expect(event?.getFirstPropertyValue('url')).toContain(`/loefter/${promise}`);
    expect(event?.getAllSubcomponents('valarm')).toHaveLength(1);
    expect(text).not.toContain(stranger.promise);
  }
  expect(await calendar(stranger.one.asker, room.id)).toBeNull();
  expect(await calendar(stranger.one.asker, null)).not.toContain(promise);
});

test('an address that is taken back is gone, not unknown; and only its own person takes it back', async () => {
  const { room, one, two } = await promised();
  const made = await ground.as(one.asker, (needs) => makeFeed(needs, room.id));
  const address = made.ok ? made.value.address : '';
  expect(await door(address)).toEqual({ found: true, ended: false });
  const [feed] = await ground.as(one.asker, myFeeds);
  expect(await ground.as(two.asker, (needs) => endFeed(needs, feed?.id ?? ''))).toMatchObject({ ok: false });
  expect(await ground.as(one.asker, (needs) => endFeed(needs, feed?.id ?? ''))).toMatchObject({ ok: true });
  expect(await door(address)).toEqual({ found: false, ended: true });
  expect(await door('http://localhost/feeds/calendar/never-made.ics')).toEqual({
    found: false,
    ended: false,
  });
});

test('the address of an organisation’s wheel is taken back like the others', async () => {
  const { one } = await promised();
  const person = await aPerson(ground.database.owner);
  const organisation = one.organisation;
  await aMembership(ground.database.owner, { person, organisation, roles: ['network-lead'] });
  const asker = asPerson(person);
  const made = await ground.as(asker, (needs) => makeWheelFeed(needs, organisation));
  const address = made.ok ? made.value.address : '';
  expect(await door(address)).toEqual({ found: true, ended: false });
  const [feed, ...more] = await ground.as(asker, (needs) => wheelFeeds(needs, organisation));
  expect(more).toEqual([]);
  expect(await ground.as(one.asker, (needs) => wheelFeeds(needs, organisation))).toEqual([]);
  expect(await ground.as(asker, (needs) => endFeed(needs, feed?.id ?? ''))).toMatchObject({ ok: true });
  expect(await door(address)).toEqual({ found: false, ended: true });
  expect(await ground.as(asker, (needs) => wheelFeeds(needs, organisation))).toEqual([]);
});

test('what is played with is in a calendar of one’s own only as long as nothing is real', async () => {
  const played = await promised();
  await ground.database.owner
    .updateTable('byg.partnership')
    .set({ example: true })
    .where('id', '=', played.room.id)
    .execute();
  const alone = (await calendar(played.one.asker, null)) ?? '';
  expect(alone).toContain(`promise-${played.promise}`);
  const real = await aPartnership(ground.database.owner, { name: 'Virkeligheden' });
  await aSeat(ground.database.owner, { party: real.parties[0].id, person: played.one.person });
  expect((await calendar(played.one.asker, null)) ?? '').not.toContain(`promise-${played.promise}`);
  expect((await calendar(played.one.asker, played.room.id)) ?? '').toContain(`promise-${played.promise}`);
});
