import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WallRefusal } from '#domain/keeping.ts';
import {
  aGuestLink,
  aMembership,
  anOrganisation,
  aPartnership,
  aPerson,
  asPerson,
} from '../testing/factories.ts';
import { hashOf, newId } from '../testing/new-id.ts';
import { close, openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import type { Asker } from '#domain/people/asker.ts';
import { openStores } from '../open-stores.ts';
import type { Stores } from '../open-stores.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));

const as = <T>(asker: Asker, deed: (stores: Stores) => Promise<T>): Promise<T> =>
  database.within(asker, (trx) => deed(openStores(trx)));

const founding = (organisationId: string) => ({
  partnership: {
    id: newId(),
    name: 'Mellem_Rummet',
    purpose: 'Kunst, forskning og borgere i samme rum',
    state: 'exploring' as const,
    example: true,
    startsOn: '2027-01-31',
    endsOn: null,
    createdAt: '',
  },
  lead: { partyId: newId(), organisationId },
});

describe('a partnership', () => {
  test('is founded by a member who is more than a reader, once, with its lead and seat', async () => {
    const [person, reader] = [await aPerson(database.owner), await aPerson(database.owner)];
    const organisation = await anOrganisation(database.owner);
    await aMembership(database.owner, { person, organisation });
    await aMembership(database.owner, { person: reader, organisation, roles: ['reader'] });
    const made = founding(organisation);
    const add = (who: string) => as(asPerson(who), ({ partnerships }) => partnerships.addPartnership(made));
    await expect(add(reader)).rejects.toThrow(WallRefusal);
    expect(await add(person)).toBe(true);
    expect(await add(person)).toBe(false);
    await as(asPerson(person), async ({ partnerships }) => {
      const { createdAt, ...kept } = (await partnerships.partnership(made.partnership.id)) ?? {
        createdAt: '',
      };
      expect(createdAt).toMatch(/^\d{4}-.*Z$/);
      const { createdAt: _, ...given } = made.partnership;
      expect(kept).toEqual({ ...given, revision: 1 });
      expect(await partnerships.mySeats(made.partnership.id)).toMatchObject([
        { lead: true, mandate: true, byLink: false },
      ]);
    });
    expect(
      await as(asPerson(reader), ({ partnerships }) => partnerships.partnership(made.partnership.id)),
    ).toBeNull();
  });

  test('is listed page by page, newest first, to those who see it', async () => {
    const { person } = (await aPartnership(database.owner)).parties[0];
    const organisation = await anOrganisation(database.owner);
    await aMembership(database.owner, { person, organisation });
    const made = [founding(organisation), founding(organisation), founding(organisation)];
    for (const one of made)
      await as(asPerson(person), ({ partnerships }) => partnerships.addPartnership(one));
    const first = await as(asPerson(person), ({ partnerships }) =>
      partnerships.partnerships({ limit: 2, text: 'mellem_' }),
    );
    expect(first.items.map(({ id }) => id)).toEqual([made[2]?.partnership.id, made[1]?.partnership.id]);
    const page = { limit: 2, text: 'mellem_', after: first.next ?? '' };
    const second = await as(asPerson(person), ({ partnerships }) => partnerships.partnerships(page));
    expect([second.items.length, second.next]).toEqual([1, null]);
    const stranger = asPerson(await aPerson(database.owner));
    expect((await as(stranger, ({ partnerships }) => partnerships.partnerships({}))).items).toEqual([]);
  });

  test('is saved by any party’s own people from the revision it had; a later save shows what stands', async () => {
    const { id, parties } = await aPartnership(database.owner);
    const save = (asker: Asker, fromRevision: number, name: string) =>
      as(asker, ({ partnerships }) =>
        partnerships.savePartnership({
          id,
          name,
          purpose: '',
          startsOn: null,
          endsOn: null,
          fromRevision,
        }),
      );
    const lead = parties[0].asker;
    expect(await save(lead, 1, 'Først')).toEqual({ saved: true, revision: 2 });
    expect(await save(lead, 1, 'Samtidig')).toMatchObject({
      saved: false,
      current: { name: 'Først', revision: 2 },
    });
    expect(await save(parties[1]?.asker ?? lead, 2, 'Partner')).toEqual({ saved: true, revision: 3 });
    const guest = await aGuestLink(database.owner, {
      party: parties[1]?.id ?? '',
      partnership: id,
      by: parties[0].person,
    });
    expect(await save(guest.asker, 3, 'Gæst')).toEqual({ saved: false, current: null });
  });

  test('that is nobody’s, or whose id is no id, is not found', async () => {
    const { asker } = (await aPartnership(database.owner)).parties[0];
    for (const id of ['', 'x', "'; drop table byg.person; --", newId()]) {
      expect(await as(asker, ({ partnerships }) => partnerships.partnership(id))).toBeNull();
      expect((await as(asker, ({ partnerships }) => partnerships.parties(id, {}))).items).toEqual([]);
    }
  });
});

describe('a party', () => {
  test('is brought in by the lead, once for each organisation', async () => {
    const { id, parties } = await aPartnership(database.owner);
    const organisationId = await anOrganisation(database.owner);
    const add = (asker: Asker) =>
      as(asker, ({ partnerships }) =>
        partnerships.addParty({ id: newId(), partnershipId: id, organisationId, position: 9 }),
      );
    await expect(add(parties[1]?.asker ?? parties[0].asker)).rejects.toThrow(WallRefusal);
    expect(await add(parties[0].asker)).toBe(true);
    expect(await add(parties[0].asker)).toBe(false);
    const page = await as(parties[0].asker, ({ partnerships }) => partnerships.parties(id, { limit: 2 }));
    const rest = await as(parties[0].asker, ({ partnerships }) =>
      partnerships.parties(id, { limit: 2, after: page.next ?? '' }),
    );
    expect([...page.items, ...rest.items].map(({ position }) => position)).toEqual([0, 1, 9]);
  });

  test('seats colleagues; a stranger is not seated, and a member seats nobody in another party', async () => {
    const { id, parties } = await aPartnership(database.owner);
    const [lead, partner] = [parties[0], parties[1] ?? parties[0]];
    const [colleague, stranger] = [await aPerson(database.owner), await aPerson(database.owner)];
    await aMembership(database.owner, { person: colleague, organisation: lead.organisation });
    const seat = (asker: Asker, personId: string) =>
      as(asker, ({ partnerships }) =>
        partnerships.addPartyPerson({ partyId: lead.id, personId, role: 'deputy', mandate: true }),
      );
    await expect(seat(lead.asker, stranger)).rejects.toThrow(WallRefusal);
    await expect(seat(partner.asker, colleague)).rejects.toThrow(WallRefusal);
    expect(await seat(lead.asker, colleague)).toBe(true);
    expect(await seat(lead.asker, colleague)).toBe(false);
    const seated = await as(partner.asker, ({ partnerships }) => partnerships.partyPeople(id, {}));
    expect(seated.items.map(({ person }) => person.id)).toContain(colleague);
    expect(
      await as(partner.asker, ({ partnerships }) => partnerships.endPartyPerson(lead.id, colleague)),
    ).toBe(false);
    expect(await as(lead.asker, ({ partnerships }) => partnerships.endPartyPerson(lead.id, colleague))).toBe(
      true,
    );
    expect(await as(asPerson(colleague), ({ partnerships }) => partnerships.partnership(id))).toBeNull();
  });
});

test('history is told in the asker’s own name, to those in the partnership', async () => {
  const { id, parties } = await aPartnership(database.owner);
  const partner = parties[1] ?? parties[0];
  const event = { id: newId(), partnershipId: id, kind: 'sheet-revealed', details: { title: 'T13' } };
  await as(parties[0].asker, ({ history }) => history.record({ ...event, partyId: parties[0].id }));
  const told = await as(partner.asker, ({ history }) => history.events(id, {}));
  expect(told.items).toMatchObject([{ ...event, personName: 'Bibliotekar', partyName: 'Organisation 1' }]);
  const forged = { ...event, id: newId(), partyId: parties[0].id };
  await expect(as(partner.asker, ({ history }) => history.record(forged))).rejects.toThrow(WallRefusal);
  const stranger = asPerson(await aPerson(database.owner));
  await expect(
    as(stranger, ({ history }) => history.record({ ...event, id: newId(), partyId: null })),
  ).rejects.toThrow(WallRefusal);
});

test('a seat that came by a link can be kept by who has signed in, and then outlives the link', async () => {
  const partnership = await aPartnership(database.owner);
  const [party] = partnership.parties;
  const link = await aGuestLink(database.owner, {
    party: party.id,
    partnership: partnership.id,
    by: party.person,
  });
  const person = asPerson(link.person);
  expect(await as(link.asker, ({ partnerships }) => partnerships.keepSeat(party.id))).toBe(false);
  expect(await as(person, ({ partnerships }) => partnerships.keepSeat(party.id))).toBe(true);
  expect(await as(person, ({ partnerships }) => partnerships.mySeats(partnership.id))).toMatchObject([
    { byLink: false },
  ]);
});

test('a calendar feed is its person’s own, and found by its hash', async () => {
  const { id, parties } = await aPartnership(database.owner);
  const stranger = asPerson(await aPerson(database.owner));
  const feed = { id: newId(), partnershipId: id, tokenHash: hashOf(newId()) };
  await expect(as(stranger, ({ feeds }) => feeds.addFeed(feed))).rejects.toThrow(WallRefusal);
  expect(await as(parties[0].asker, ({ feeds }) => feeds.addFeed(feed))).toBe(true);
  expect(await as(stranger, ({ feeds }) => feeds.feedByHash(feed.tokenHash))).toEqual({
    personId: parties[0].person,
    partnershipId: id,
    organisationId: null,
  });
  expect(await as(stranger, ({ feeds }) => feeds.revokeFeed(feed.id))).toBe(false);
  expect(await as(parties[0].asker, ({ feeds }) => feeds.revokeFeed(feed.id))).toBe(true);
  expect(await as(parties[0].asker, ({ feeds }) => feeds.feedByHash(feed.tokenHash))).toBeNull();
});
