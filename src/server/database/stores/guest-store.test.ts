import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WallRefusal } from '#domain/keeping.ts';
import type { Asker } from '#domain/people/asker.ts';
import type { NewGuestLink } from '#features/partnerships/ports.ts';
import { openStores } from '../open-stores.ts';
import type { Stores } from '../open-stores.ts';
import { aGuestLink, aPartnership, aPerson, aSeat, asPerson, nobody } from '../testing/factories.ts';
import type { GivenPartnership } from '../testing/factories.ts';
import { hashOf, later, newId } from '../testing/new-id.ts';
import { close, openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));

const as = <T>(asker: Asker, deed: (stores: Stores) => Promise<T>): Promise<T> =>
  database.within(asker, (trx) => deed(openStores(trx)));

/** A partnership with an empty third party, and a link to it made by the lead. */
async function invited(): Promise<{ partnership: GivenPartnership; link: NewGuestLink }> {
  const partnership = await aPartnership(database.owner, { parties: 3 });
  const empty = partnership.parties[2] ?? partnership.parties[0];
  await database.owner.deleteFrom('byg.party_person').where('party_id', '=', empty.id).execute();
  const link: NewGuestLink = {
    id: newId(),
    partyId: empty.id,
    email: `Kontakt-${newId()}@museum.test`,
    name: '',
    function: '',
    scope: ['read', 'answer'],
    mandate: true,
    tokenHash: hashOf(newId()),
    language: 'da',
    expiresAt: later(30),
  };
  await as(partnership.parties[0].asker, ({ guests }) => guests.addLink(link));
  return { partnership, link };
}

const codeFor = (link: NewGuestLink, code: string, expiresAt = later(1)) =>
  as(nobody, ({ guests }) =>
    guests.setCode({ tokenHash: link.tokenHash, codeHash: hashOf(code), expiresAt }),
  );

const confirm = (link: NewGuestLink, code: string, newPersonId = newId()) => ({
  tokenHash: link.tokenHash,
  codeHash: hashOf(code),
  name: 'Museumsinspektør',
  function: 'formidling',
  newPersonId,
});

describe('a guest link', () => {
  test('is opened by its token, confirmed by its code, and opens a session in the same transaction', async () => {
    const { partnership, link } = await invited();
    const opened = await as(nobody, ({ guests }) => guests.linkByToken(link.tokenHash));
    expect(opened).toMatchObject({
      id: link.id,
      partnershipName: 'Mellem rum',
      organisationName: 'Organisation 3',
      confirmedAt: null,
    });
    const session = {
      id: newId(),
      tokenHash: link.tokenHash,
      sessionHash: hashOf(newId()),
      expiresAt: later(90),
    };
    expect(await as(nobody, ({ guests }) => guests.openSession(session))).toBe(false);
    expect(await codeFor(link, '123456')).toBe(true);
    const person = newId();
    await as(nobody, async ({ guests }) => {
      expect(await guests.confirm(confirm(link, '123456', person))).toMatchObject({
        confirmed: true,
        personId: person,
      });
      expect(await guests.openSession(session)).toBe(true);
    });
    const guest = await as(nobody, ({ guests }) => guests.guestBySession(session.sessionHash));
    expect(guest).toEqual({
      kind: 'guest',
      personId: person,
      capabilityId: link.id,
      partyId: link.partyId,
      partnershipId: partnership.id,
      scope: ['read', 'answer'],
    });
    expect(
      await as(guest ?? nobody, ({ partnerships }) => partnerships.partnership(partnership.id)),
    ).not.toBeNull();
    // Passed on, the link alone opens nothing: the code was used.
    expect(await as(nobody, ({ guests }) => guests.openSession({ ...session, id: newId() }))).toBe(false);
    expect(await as(nobody, ({ guests }) => guests.confirm(confirm(link, '123456')))).toEqual({
      confirmed: false,
      because: 'code-ended',
    });
    await as(nobody, ({ guests }) => guests.closeSession(session.sessionHash));
    expect(await as(nobody, ({ guests }) => guests.guestBySession(session.sessionHash))).toBeNull();
  });

  test('bears five wrong codes, also when new ones are asked for', async () => {
    const { link } = await invited();
    await codeFor(link, 'right');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await as(nobody, ({ guests }) => guests.confirm(confirm(link, 'wrong')))).toMatchObject({
        because: 'code-wrong',
      });
    }
    await codeFor(link, 'right');
    expect(await as(nobody, ({ guests }) => guests.confirm(confirm(link, 'right')))).toMatchObject({
      because: 'too-many-attempts',
    });
  });

  test('with an ended code, and an ended or unknown link, is answered as what it is', async () => {
    const { partnership, link } = await invited();
    await codeFor(link, 'late', later(-1));
    expect(await as(nobody, ({ guests }) => guests.confirm(confirm(link, 'late')))).toMatchObject({
      because: 'code-ended',
    });
    expect(await as(partnership.parties[0].asker, ({ guests }) => guests.revokeLink(link.id))).toBe(true);
    expect(await as(partnership.parties[0].asker, ({ guests }) => guests.revokeLink(link.id))).toBe(false);
    expect(await codeFor(link, 'again')).toBe(false);
    expect(await as(nobody, ({ guests }) => guests.confirm(confirm(link, 'again')))).toMatchObject({
      because: 'link-ended',
    });
    expect(await as(nobody, ({ guests }) => guests.linkByToken(link.tokenHash))).toMatchObject({
      revokedAt: expect.any(String) as string,
    });
    expect(await as(nobody, ({ guests }) => guests.linkByToken(hashOf('unknown')))).toBeNull();
  });

  test('that is revoked takes its seat and session with it at once', async () => {
    const partnership = await aPartnership(database.owner);
    const [party] = partnership.parties;
    const link = await aGuestLink(database.owner, {
      party: party.id,
      partnership: partnership.id,
      by: party.person,
    });
    const seen = () => as(link.asker, ({ partnerships }) => partnerships.partnership(partnership.id));
    expect(await seen()).not.toBeNull();
    await as(party.asker, ({ guests }) => guests.revokeLink(link.id));
    expect(await seen()).toBeNull();
    const people = await as(party.asker, ({ partnerships }) => partnerships.partyPeople(partnership.id, {}));
    expect(people.items.map(({ person }) => person.id)).not.toContain(link.person);
  });

  test('is not made by the lead once the party has its people, except again to an address that came', async () => {
    const { partnership, link } = await invited();
    const lead = partnership.parties[0].asker;
    await codeFor(link, '1');
    await as(nobody, ({ guests }) => guests.confirm(confirm(link, '1')));
    const again = { ...link, id: newId(), tokenHash: hashOf(newId()) };
    await expect(
      as(lead, ({ guests }) => guests.addLink({ ...again, email: 'lead@alias.test' })),
    ).rejects.toThrow(WallRefusal);
    expect(
      await as(lead, ({ guests }) => guests.addLink({ ...again, email: link.email.toLowerCase() })),
    ).toBe(true);
    expect((await as(lead, ({ guests }) => guests.links(link.partyId, {}))).items).toHaveLength(2);
  });

  test('carries no mandate that its maker has not', async () => {
    const { partnership, link } = await invited();
    const partner = partnership.parties[1]?.id ?? '';
    const colleague = await aPerson(database.owner);
    await aSeat(database.owner, { party: partner, person: colleague, mandate: false });
    const mine = { ...link, id: newId(), partyId: partner, tokenHash: hashOf(newId()), mandate: true };
    const made = as(asPerson(colleague), ({ guests }) => guests.addLink(mine));
    await expect(made).rejects.toThrow(WallRefusal);
    const without = { ...mine, mandate: false };
    expect(await as(asPerson(colleague), ({ guests }) => guests.addLink(without))).toBe(true);
  });

  test('is made by no guest, and for nobody’s party', async () => {
    const { partnership, link } = await invited();
    const [, partner] = partnership.parties;
    const guest = await aGuestLink(database.owner, {
      party: partner?.id ?? '',
      partnership: partnership.id,
      by: partner?.person ?? '',
    });
    for (const partyId of [link.partyId, partner?.id ?? '', 'x', newId()]) {
      const made = { ...link, id: newId(), partyId, tokenHash: hashOf(newId()) };
      await expect(as(guest.asker, ({ guests }) => guests.addLink(made))).rejects.toThrow(WallRefusal);
    }
  });
});
