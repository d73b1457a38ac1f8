import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf, newId } from '../testing/new-id.ts';
import { close, openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { aCode, card, gatheringGround } from './gathering-ground.testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));
const { anyone, aGathering, textsSeen } = gatheringGround(() => database);

describe('a large screen', () => {
  const aScreen = async (code: string) => {
    const hash = hashOf(newId());
    const outcome = await anyone((store) => store.join({ code, seatId: newId(), name: '–', hash, by: null }));
    return { hash, outcome };
  };

  test('has a code of its own, told to the host alone, and sees what all may see', async () => {
    const { gathering, host, first } = await aGathering();
    const wanted = aCode();
    expect(await anyone((store) => store.openScreen(first.hash, wanted))).toBeNull();
    expect(await anyone((store) => store.openScreen(host, gathering.code))).toBeNull();
    expect(await anyone((store) => store.openScreen(host, wanted))).toBe(wanted);
    expect(await anyone((store) => store.openScreen(host, aCode()))).toBe(wanted);
    const codeSeen = async (hash: Uint8Array) =>
      (await anyone((store) => store.view(hash)))?.gathering.screenCode;
    expect([await codeSeen(host), await codeSeen(first.hash)]).toEqual([wanted, null]);
    expect(await anyone((store) => store.byCode(wanted))).toMatchObject({ id: gathering.id, screen: true });
    const { hash } = await aScreen(wanted);
    expect(await codeSeen(hash)).toBeNull();
    await anyone((store) => store.move(host, { openStep: 's1' }, 1));
    await anyone((store) => store.put(first.hash, card('s1', 'Min'), 0));
    expect(await textsSeen(hash)).toEqual([]);
    await anyone((store) => store.move(host, { openStep: null, shown: ['s1'] }, 2));
    expect(await textsSeen(hash)).toEqual([{ text: 'Min' }]);
  });

  test('writes, moves, deals, hands over and brings in nothing', async () => {
    const { gathering, host, first } = await aGathering();
    const wanted = aCode();
    await anyone((store) => store.openScreen(host, wanted));
    const { hash } = await aScreen(wanted);
    await anyone((store) => store.move(host, { openStep: 's1' }, 1));
    for (const kind of ['card', 'parking', 'decision'] as const)
      expect(await anyone((store) => store.put(hash, { ...card('s1', 'x'), kind }, 0))).toEqual({
        outcome: 'not-yours',
      });
    expect(await anyone((store) => store.move(hash, { end: true }, 2))).toBeNull();
    expect(await anyone((store) => store.deal(hash, {}))).toBe(false);
    expect(await anyone((store) => store.openScreen(hash, aCode()))).toBeNull();
    expect(await anyone((store) => store.leave(hash, first.seatId))).toBe(false);
    expect(await anyone((store) => store.handOver(hash, { seatId: first.seatId, shared: true }))).toBe(false);
    const neighbour = { code: gathering.code, seatId: newId(), name: 'x', hash: null, by: hash };
    expect(await anyone((store) => store.join(neighbour))).toBe('not-yours');
    await anyone((store) => store.move(host, { end: true }, 2));
    expect((await aScreen(wanted)).outcome).toBe('no-such-gathering');
  });

  test('is not handed the lead, and ten are enough', async () => {
    const { host } = await aGathering();
    const wanted = aCode();
    await anyone((store) => store.openScreen(host, wanted));
    for (let at = 0; at < 10; at += 1) expect((await aScreen(wanted)).outcome).toBe('joined');
    expect((await aScreen(wanted)).outcome).toBe('gathering-full');
    const screens = (await anyone((store) => store.view(host)))?.seats.filter(
      ({ role }) => role === 'screen',
    );
    const to = { seatId: screens?.[0]?.id ?? '', shared: true };
    expect(await anyone((store) => store.handOver(host, to))).toBe(false);
  });
});

describe('a seat', () => {
  const left = (hash: Uint8Array, seatId: string) => anyone((store) => store.leave(hash, seatId));

  test('is left by its holder and taken away by the host, and by nobody else; what was written stays', async () => {
    const { host, first, second, gathering } = await aGathering();
    await anyone((store) => store.move(host, { openStep: 's1' }, 1));
    await anyone((store) => store.put(first.hash, card('s1', 'Min'), 0));
    expect(await left(second.hash, first.seatId)).toBe(false);
    expect(await left((await aGathering()).host, first.seatId)).toBe(false);
    expect(await left(host, first.seatId)).toBe(true);
    expect(await anyone((store) => store.view(first.hash))).toBeNull();
    expect(await anyone((store) => store.put(first.hash, card('s1', 'x'), 0))).toEqual({
      outcome: 'gathering-over',
    });
    expect(await left(second.hash, second.seatId)).toBe(true);
    await anyone((store) => store.move(host, { openStep: null, shown: ['s1'] }, 2));
    const back = hashOf(newId());
    const seat = { code: gathering.code, seatId: newId(), name: 'Igen', hash: back, by: null };
    expect(await anyone((store) => store.join(seat))).toBe('joined');
    expect(await textsSeen(back)).toEqual([{ text: 'Min' }]);
  });

  test('of somebody without a device goes to whoever leads when the neighbour leaves', async () => {
    const { gathering, host, hostSeat, first } = await aGathering();
    const seatId = newId();
    await anyone((store) =>
      store.join({ code: gathering.code, seatId, name: 'Uden', hash: null, by: first.hash }),
    );
    await left(first.hash, first.seatId);
    const seats = (await anyone((store) => store.view(host)))?.seats;
    expect(seats?.find(({ id }) => id === seatId)).toMatchObject({ enteredBy: hostSeat, here: true });
  });

  test('that leads is left only to another that leads, also when both go at once', async () => {
    const { host, hostSeat, first } = await aGathering();
    expect(await left(host, hostSeat)).toBe(false);
    await anyone((store) => store.handOver(host, { seatId: first.seatId, shared: true }));
    const gone = await Promise.all([left(host, hostSeat), left(first.hash, first.seatId)]);
    expect(gone.filter(Boolean)).toHaveLength(1);
    const rows = await database.owner
      .selectFrom('byg.gathering_seat')
      .select('id')
      .where('id', 'in', [hostSeat, first.seatId])
      .where('role', '=', 'host')
      .where('left_at', 'is', null)
      .execute();
    expect(rows).toHaveLength(1);
  });
});
