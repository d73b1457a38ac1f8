import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changePurpose,
  endParty,
  endSeat,
  inviteGuest,
  makeFeed,
  endFeed,
  myFeeds,
  readHistory,
  readParties,
  readPartnership,
  revokeGuest,
  seatColleague,
} from '#features/partnerships/index.ts';
import { readFront, readStart } from '#features/workspace/index.ts';
import { aMembership, aPartnership, aPerson, asPerson } from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

async function two() {
  const given = await aPartnership(ground.database.owner, { name: 'Mellem rum' });
  const [lead, partner] = given.parties;
  if (!partner) throw new Error('two parties were asked for');
  return { id: given.id, lead, partner };
}

describe('the frame', () => {
  test('a save that crossed another’s tells what stands now, and keeps nothing', async () => {
    const { id, lead } = await two();
    const save = (purpose: string) =>
      ground.as(lead.asker, (needs) =>
        changePurpose(needs, id, { name: 'Mellem rum', purpose, revision: 1 }),
      );
    expect(await save('Den ene')).toMatchObject({ ok: true });
    const crossed = await save('Den anden');
    expect(crossed).toMatchObject({
      problem: { kind: 'stale', field: 'purpose', details: { purpose: 'Den ene', revision: 2 } },
    });
    const read = await ground.as(lead.asker, (needs) => readPartnership(needs, id));
    expect(read).toMatchObject({ value: { partnership: { purpose: 'Den ene' } } });
  });

  test('is not found by a stranger, whichever page asks', async () => {
    const { id } = await two();
    const stranger = asPerson(await aPerson(ground.database.owner));
    for (const read of [readPartnership, readParties, readStart])
      expect(await ground.as(stranger, async (needs) => (await read(needs, id)).ok)).toBe(false);
    expect(await ground.as(stranger, (needs) => readHistory(needs, id, {}))).toMatchObject({ ok: false });
    const front = await ground.as(stranger, readFront);
    expect(front.partnerships.items).toEqual([]);
  });
});

describe('seats', () => {
  test('a colleague is seated, told in history, and leaves again', async () => {
    const { id, lead, partner } = await two();
    const personId = await aPerson(ground.database.owner, { name: 'Bo Berg' });
    await aMembership(ground.database.owner, { person: personId, organisation: lead.organisation });
    const seat = { partyId: lead.id, personId, role: 'member', mandate: 'on' };
    expect(await ground.as(lead.asker, (needs) => seatColleague(needs, seat))).toMatchObject({ ok: true });
    const read = await ground.as(asPerson(personId), (needs) => readParties(needs, id));
    const [own, others] = read.ok ? read.value.parties : [];
    expect(own).toMatchObject({ abilities: { invite: true, seat: true }, people: [{}, {}] });
    expect(others).toMatchObject({ abilities: { invite: false, seat: false }, links: [] });
    const foreign = await ground.as(partner.asker, (needs) => endSeat(needs, { partyId: lead.id, personId }));
    expect(foreign).toMatchObject({ problem: { kind: 'not-yours' } });
    const left = await ground.as(asPerson(personId), (needs) =>
      endSeat(needs, { partyId: lead.id, personId }),
    );
    expect(left).toMatchObject({ ok: true });
    const history = await ground.as(lead.asker, (needs) => readHistory(needs, id, {}));
    const kinds = history.ok ? history.value.events.items.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(['seat-ended', 'seat-given']);
  });

  test('the mandate is passed on only by who has it', async () => {
    const { lead } = await two();
    const [first, second] = [await aPerson(ground.database.owner), await aPerson(ground.database.owner)];
    for (const person of [first, second])
      await aMembership(ground.database.owner, { person, organisation: lead.organisation });
    const give = (personId: string, mandate: string) => ({
      partyId: lead.id,
      personId,
      role: 'member',
      mandate,
    });
    await ground.as(lead.asker, (needs) => seatColleague(needs, give(first, '')));
    const passed = await ground.as(asPerson(first), (needs) => seatColleague(needs, give(second, 'on')));
    expect(passed).toMatchObject({ problem: { fields: [{ kind: 'no-mandate', field: 'mandate' }] } });
  });

  test('a party leaves by its own word or the lead’s, and the lead itself stays', async () => {
    const { id, lead, partner } = await two();
    const leaving = await ground.as(partner.asker, (needs) => endParty(needs, lead.id));
    expect(leaving).toMatchObject({ problem: { kind: 'not-yours' } });
    expect(await ground.as(lead.asker, (needs) => endParty(needs, lead.id))).toMatchObject({ ok: false });
    expect(await ground.as(partner.asker, (needs) => endParty(needs, partner.id))).toMatchObject({
      ok: true,
    });
    const gone = await ground.as(partner.asker, async (needs) => (await readPartnership(needs, id)).ok);
    expect(gone).toBe(false);
  });
});

describe('links and feeds', () => {
  test('a link is seen with its state, and taken back', async () => {
    const { id, lead } = await two();
    const link = { partyId: lead.id, email: 'gaest@example.test', name: 'Mai Lund', function: 'formidler' };
    const sent = await ground.as(lead.asker, (needs) => inviteGuest(needs, link));
    const linkId = sent.ok ? sent.value.linkId : '';
    const links = async () => {
      const read = await ground.as(lead.asker, (needs) => readParties(needs, id));
      return read.ok ? read.value.parties[0]?.links : [];
    };
    expect(await links()).toMatchObject([{ id: linkId, state: 'open', revocable: true }]);
    const taken = { id: linkId, partnershipId: id };
    expect(await ground.as(lead.asker, (needs) => revokeGuest(needs, taken))).toMatchObject({ ok: true });
    expect(await links()).toMatchObject([{ state: 'revoked', revocable: false }]);
  });

  test('a feed is told once, listed without its secret, and taken back by its person', async () => {
    const { id, lead, partner } = await two();
    const made = await ground.as(lead.asker, (needs) => makeFeed(needs, id));
    expect(made).toMatchObject({
      value: { address: expect.stringMatching(/\/feeds\/calendar\/[\w-]{43}\.ics$/) },
    });
    const [feed] = await ground.as(lead.asker, myFeeds);
    expect(feed).toMatchObject({ partnershipId: id });
    const feedId = feed?.id ?? '';
    expect(await ground.as(partner.asker, (needs) => endFeed(needs, feedId))).toMatchObject({ ok: false });
    expect(await ground.as(lead.asker, (needs) => endFeed(needs, feedId))).toMatchObject({ ok: true });
    expect(await ground.as(lead.asker, myFeeds)).toEqual([]);
  });
});

describe('the start of a partnership', () => {
  test('points to the first sheet when both parties have come', async () => {
    const { id, partner } = await two();
    const start = await ground.as(partner.asker, (needs) => readStart(needs, id));
    expect(start).toMatchObject({
      value: {
        sheets: [],
        agreement: null,
        dated: { events: [], agreed: false },
        abilities: { answer: true },
      },
    });
    const now = start.ok ? start.value.road.find(({ state }) => state === 'now') : undefined;
    expect(now?.step).toBe('sheet');
  });
});
