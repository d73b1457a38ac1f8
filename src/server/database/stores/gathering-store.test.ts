import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPartnership, aPerson, asPerson } from '../testing/factories.ts';
import { hashOf, newId } from '../testing/new-id.ts';
import { close, openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { card, gatheringGround, given } from './gathering-ground.testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));
const { as, anyone, aGathering, textsSeen } = gatheringGround(() => database);

describe('what is written in a step', () => {
  test('is its writer’s own until the step is shown; the host sees only how many', async () => {
    const { host, first, second } = await aGathering();
    await anyone((store) => store.move(host, { openStep: 's1' }, 1));
    expect(await anyone((store) => store.put(first.hash, card('s1', 'Min'), 0))).toEqual({
      outcome: 'kept',
      revision: 1,
    });
    expect(await textsSeen(first.hash)).toEqual([{ text: 'Min' }]);
    expect(await textsSeen(second.hash)).toEqual([]);
    expect(await textsSeen(host)).toEqual([]);
    const view = await anyone((store) => store.view(host));
    expect(view?.counts).toEqual([{ step: 's1', kind: 'card', entries: 1, seats: 1 }]);
    expect(await anyone((store) => store.move(host, { openStep: null, shown: ['s1'] }, 2))).toBe(3);
    expect(await textsSeen(second.hash)).toEqual([{ text: 'Min' }]);
  });

  test('is written while the step is open, and by nobody for another', async () => {
    const { host, first, second } = await aGathering();
    const entry = card('s1', 'Tidligt');
    expect(await anyone((store) => store.put(first.hash, entry, 0))).toEqual({ outcome: 'step-closed' });
    await anyone((store) => store.move(host, { openStep: 's1' }, 1));
    await anyone((store) => store.put(first.hash, entry, 0));
    const theirs = { ...entry, data: { text: 'Andens' } };
    expect(await anyone((store) => store.put(second.hash, theirs, 1))).toEqual({ outcome: 'not-yours' });
    expect(
      await anyone((store) => store.put(second.hash, { ...card('s1', 'x'), seatId: first.seatId }, 0)),
    ).toEqual({ outcome: 'not-yours' });
    expect(await anyone((store) => store.drop(second.hash, entry.id))).toBe(false);
  });

  test('sent twice is kept once; written in two tabs, the second sees what stands', async () => {
    const { host, first } = await aGathering();
    await anyone((store) => store.move(host, { openStep: 's1' }, 1));
    const entry = card('s1', 'Et');
    await anyone((store) => store.put(first.hash, entry, 0));
    expect(await anyone((store) => store.put(first.hash, entry, 0))).toEqual({
      outcome: 'kept',
      revision: 1,
    });
    const put = (text: string) => anyone((store) => store.put(first.hash, { ...entry, data: { text } }, 1));
    expect(await put('To')).toEqual({ outcome: 'kept', revision: 2 });
    expect(await put('Tre')).toEqual({ outcome: 'stale', revision: 2, data: { text: 'To' } });
    expect(await anyone((store) => store.drop(first.hash, entry.id))).toBe(true);
    expect(await put('Fire')).toEqual({ outcome: 'gone' });
  });
});

describe('the host', () => {
  test('moves everybody from what it saw; two hosts are one truth', async () => {
    const { host, first, hostSeat } = await aGathering();
    expect(await anyone((store) => store.move(first.hash, { openStep: 's1' }, 1))).toBeNull();
    expect(await anyone((store) => store.handOver(host, { seatId: first.seatId, shared: true }))).toBe(true);
    expect(await anyone((store) => store.move(first.hash, { openStep: 's1' }, 1))).toBe(2);
    expect(await anyone((store) => store.move(host, { openStep: 's2' }, 1))).toBeNull();
    expect(await anyone((store) => store.handOver(first.hash, { seatId: hostSeat, shared: false }))).toBe(
      false,
    );
  });

  test('writes decisions; members do not; everybody reads them', async () => {
    const { host, first, second } = await aGathering();
    const decision = { id: newId(), step: 's9', kind: 'decision' as const, data: { text: 'Ja' } };
    expect(await anyone((store) => store.put(first.hash, decision, 0))).toEqual({ outcome: 'not-yours' });
    await anyone((store) => store.put(host, decision, 0));
    expect(await textsSeen(second.hash)).toEqual([{ text: 'Ja' }]);
  });

  test('deals secrets that it is not shown; each holds its own until all are', async () => {
    const { host, first, second } = await aGathering({ kind: 'game' });
    const secrets = { [first.seatId]: { interest: 'i1' }, [second.seatId]: { interest: 'i2' } };
    expect(await anyone((store) => store.deal(first.hash, secrets))).toBe(false);
    expect(await anyone((store) => store.deal(host, secrets))).toBe(true);
    const seen = async (hash: Uint8Array) =>
      (await anyone((store) => store.view(hash)))?.seats.map(({ secret }) => secret).filter(Boolean);
    expect(await seen(host)).toEqual([]);
    expect(await seen(first.hash)).toEqual([{ interest: 'i1' }]);
    await anyone((store) => store.move(host, { shown: ['secrets'] }, 1));
    expect(await seen(second.hash)).toHaveLength(2);
  });
});

describe('a gathering', () => {
  test('is closed to who has no seat, directly and by its doors', async () => {
    const { gathering } = await aGathering();
    for (const table of ['gathering', 'gathering_seat', 'gathering_entry'])
      await expect(
        database.app
          .selectFrom(`byg.${table}` as 'byg.gathering')
          .selectAll()
          .execute(),
      ).rejects.toThrow(/permission denied/);
    expect(await anyone((store) => store.view(hashOf('guess')))).toBeNull();
    expect(await anyone((store) => store.put(hashOf('guess'), card('s1', 'x'), 0))).toEqual({
      outcome: 'gathering-over',
    });
    expect(
      await as(asPerson(await aPerson(database.owner)), (store) => store.record(gathering.id)),
    ).toBeNull();
  });

  test('takes somebody without a device through a neighbour of the same gathering alone', async () => {
    const { gathering, host, first, second } = await aGathering();
    const [seatId, other] = [newId(), await aGathering()];
    const enter = (by: Uint8Array) =>
      anyone((store) => store.join({ code: gathering.code, seatId, name: 'Uden telefon', hash: null, by }));
    expect(await enter(other.first.hash)).toBe('not-yours');
    expect(await enter(first.hash)).toBe('joined');
    await anyone((store) => store.move(host, { openStep: 's1' }, 1));
    const entry = { ...card('s1', 'Hendes'), seatId };
    expect(await anyone((store) => store.put(second.hash, entry, 0))).toEqual({ outcome: 'not-yours' });
    expect(await anyone((store) => store.put(first.hash, entry, 0))).toMatchObject({ outcome: 'kept' });
    expect(await textsSeen(first.hash)).toEqual([{ text: 'Hendes' }]);
  });

  test('that is over takes nothing more and gives its code back', async () => {
    const { gathering, host, first } = await aGathering();
    await anyone((store) => store.move(host, { end: true }, 1));
    expect(
      await anyone((store) => store.put(first.hash, { ...card('s1', 'x'), kind: 'parking' }, 0)),
    ).toEqual({
      outcome: 'gathering-over',
    });
    expect(await anyone((store) => store.byCode(gathering.code))).toBeNull();
    const again = given({ code: gathering.code });
    expect(await anyone((store) => store.begin(again, { seatId: newId(), hash: hashOf(newId()) }))).toBe(
      true,
    );
  });

  test('for a partnership is begun by its people, and its record read by them when it is over', async () => {
    const partnership = await aPartnership(database.owner);
    const [lead] = partnership.parties;
    const stranger = asPerson(await aPerson(database.owner));
    const refused = given({ partnershipId: partnership.id });
    expect(
      await as(stranger, (store) => store.begin(refused, { seatId: newId(), hash: hashOf(newId()) })),
    ).toBe(false);
    const { gathering, host, first } = await aGathering({ partnershipId: partnership.id }, lead.asker);
    await anyone((store) => store.move(host, { openStep: 's1' }, 1));
    await anyone((store) => store.put(first.hash, card('s1', 'Aldrig vist'), 0));
    expect(await as(lead.asker, (store) => store.record(gathering.id))).toBeNull();
    await anyone((store) => store.move(host, { end: true }, 2));
    expect(await as(lead.asker, (store) => store.record(gathering.id))).toMatchObject({ entries: [] });
    expect(await as(lead.asker, (store) => store.ofPartnership(partnership.id))).toHaveLength(1);
    expect(await as(stranger, (store) => store.ofPartnership(partnership.id))).toEqual([]);
    expect(await as(stranger, (store) => store.record(gathering.id))).toBeNull();
  });

  test('is found again by who began it, signed in, from another machine', async () => {
    const me = asPerson(await aPerson(database.owner));
    const { gathering } = await aGathering({}, me);
    const fresh = hashOf(newId());
    expect(
      await as(asPerson(await aPerson(database.owner)), (store) => store.hostAgain(gathering.id, fresh)),
    ).toBe(false);
    expect(await as(me, (store) => store.hostAgain(gathering.id, fresh))).toBe(true);
    expect((await anyone((store) => store.view(fresh)))?.me).toMatchObject({ role: 'host' });
    expect(await as(me, (store) => store.mine({ limit: 10 }))).toMatchObject([{ id: gathering.id }]);
  });
});
