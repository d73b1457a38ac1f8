import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WallRefusal } from '#domain/keeping.ts';
import {
  aMembership,
  anOrganisation,
  aPartnership,
  aPerson,
  asPerson,
  nobody,
} from '../testing/factories.ts';
import { hashOf, later, newId } from '../testing/new-id.ts';
import { close, openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { makePeopleStore } from './people-store.ts';
import { makeTokenStore } from './token-store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));

const people = <T>(
  who: string,
  deed: (store: ReturnType<typeof makePeopleStore>) => Promise<T>,
): Promise<T> => database.within(asPerson(who), (trx) => deed(makePeopleStore(trx)));

const museum = {
  kind: 'museum',
  name: 'Museet for Samtidskunst',
  place: 'Roskilde',
  cvr: null,
  isil: null,
} as const;

describe('a person', () => {
  test('is told to oneself, with language, and changed by oneself alone', async () => {
    const [one, other] = [await aPerson(database.owner), await aPerson(database.owner)];
    expect(
      await people(one, (store) => store.saveMe({ name: 'Ny', function: 'leder', language: 'en' })),
    ).toBe(true);
    expect(await people(one, (store) => store.me())).toMatchObject({ id: one, name: 'Ny', language: 'en' });
    expect(await people(other, (store) => store.person(one))).toBeNull();
    expect(await database.within(nobody, (trx) => makePeopleStore(trx).me())).toBeNull();
  });

  test('is known to colleagues and partners; the list of all is the administrator’s', async () => {
    const { parties } = await aPartnership(database.owner);
    const [lead, partner] = [parties[0], parties[1]];
    expect(await people(lead.person, (store) => store.person(partner?.person ?? ''))).toMatchObject({
      id: partner?.person,
    });
    expect((await people(lead.person, (store) => store.people({}))).items).toEqual([]);
    const admin = await aPerson(database.owner, { site_admin: true });
    const page = await people(admin, (store) => store.people({ limit: 2 }));
    expect(page.items.map(({ id }) => id)[0]).toBe(admin);
    const rest = await people(admin, (store) => store.people({ limit: 100, after: page.next ?? '' }));
    expect(rest.items.map(({ id }) => id)).toContain(lead.person);
  });
});

describe('an organisation', () => {
  test('is added once, found by words and number, and joined by who added it', async () => {
    const person = await aPerson(database.owner);
    const id = newId();
    const organisation = { ...museum, id, cvr: '29189404' };
    expect(await people(person, (store) => store.addOrganisation(organisation))).toBe(true);
    expect(await people(person, (store) => store.addOrganisation(organisation))).toBe(false);
    expect(await people(person, (store) => store.organisation(id))).toEqual(organisation);
    expect(
      (await people(person, (store) => store.organisations({ text: 'SAMTIDS rosk' }))).items,
    ).toContainEqual(organisation);
    expect((await people(person, (store) => store.organisations({ text: '%' }))).items).toEqual([]);
    expect((await people(person, (store) => store.organisationsByCvr('29189404', {}))).items).toEqual([
      organisation,
    ]);
    const joining = { id: newId(), organisationId: id, roles: ['administrator'] as const };
    expect(await people(person, (store) => store.joinOwnOrganisation(joining))).toBe(true);
    expect(await people(person, (store) => store.joinOwnOrganisation({ ...joining, id: newId() }))).toBe(
      false,
    );
    expect((await people(person, (store) => store.myMemberships({}))).items).toMatchObject([
      { organisation },
    ]);
  });

  test('is changed by its administrator, by nobody else, and not read by nobody', async () => {
    const [boss, worker, stranger] = [
      await aPerson(database.owner),
      await aPerson(database.owner),
      await aPerson(database.owner),
    ];
    const id = await anOrganisation(database.owner);
    await aMembership(database.owner, { person: boss, organisation: id, roles: ['administrator'] });
    await aMembership(database.owner, { person: worker, organisation: id });
    for (const [who, may] of [
      [boss, true],
      [worker, false],
      [stranger, false],
    ] as const) {
      expect(await people(who, (store) => store.saveOrganisation({ ...museum, id }))).toBe(may);
    }
    expect(await database.within(nobody, (trx) => makePeopleStore(trx).organisation(id))).toBeNull();
    expect(await people(boss, (store) => store.organisation('not an id'))).toBeNull();
  });

  test('that is already a party is joined by nobody who merely added it', async () => {
    const { parties } = await aPartnership(database.owner);
    const organisation = await anOrganisation(database.owner, { created_by: parties[0].person });
    await database.owner
      .insertInto('byg.party')
      .values({
        id: newId(),
        partnership_id: (await aPartnership(database.owner)).id,
        organisation_id: organisation,
      })
      .execute();
    const joining = { id: newId(), organisationId: organisation, roles: ['administrator'] as const };
    expect(await people(parties[0].person, (store) => store.joinOwnOrganisation(joining))).toBe(false);
  });
});

describe('an invitation', () => {
  const invitation = (organisationId: string, email: string) => ({
    id: newId(),
    organisationId,
    email,
    roles: ['worker'] as const,
    tokenHash: hashOf(newId()),
    expiresAt: later(7),
  });

  test('is made by an administrator and accepted once, by the invited address', async () => {
    const [boss, guest, other] = [
      await aPerson(database.owner),
      await aPerson(database.owner),
      await aPerson(database.owner),
    ];
    const organisation = await anOrganisation(database.owner);
    await aMembership(database.owner, { person: boss, organisation, roles: ['administrator'] });
    const made = invitation(organisation, `${guest.toUpperCase()}@example.test`);
    expect(await people(boss, (store) => store.invite(made))).toBe(true);
    expect(await people(other, (store) => store.invitationByToken(made.tokenHash))).toMatchObject({
      organisationName: 'Biblioteket',
    });
    const accepting = { tokenHash: made.tokenHash, membershipId: newId() };
    expect(await people(other, (store) => store.acceptInvitation(accepting))).toBe(false);
    expect(await people(guest, (store) => store.acceptInvitation(accepting))).toBe(true);
    expect(await people(guest, (store) => store.acceptInvitation(accepting))).toBe(false);
    expect((await people(boss, (store) => store.members(organisation, {}))).items).toHaveLength(2);
    expect((await people(boss, (store) => store.invitations(organisation, {}))).items).toMatchObject([
      { id: made.id },
    ]);
  });

  test('that is revoked, expired or unknown opens nothing', async () => {
    const [boss, guest] = [await aPerson(database.owner), await aPerson(database.owner)];
    const organisation = await anOrganisation(database.owner);
    await aMembership(database.owner, { person: boss, organisation, roles: ['administrator'] });
    const revoked = invitation(organisation, `${guest}@example.test`);
    const expired = { ...invitation(organisation, `${guest}@example.test`), expiresAt: later(-1) };
    for (const one of [revoked, expired]) await people(boss, (store) => store.invite(one));
    expect(await people(boss, (store) => store.revokeInvitation(revoked.id))).toBe(true);
    for (const tokenHash of [revoked.tokenHash, expired.tokenHash, hashOf('nothing')]) {
      expect(
        await people(guest, (store) => store.acceptInvitation({ tokenHash, membershipId: newId() })),
      ).toBe(false);
    }
  });

  test('is not made by a worker, nor by the site’s administrator once there are members', async () => {
    const [worker, admin] = [
      await aPerson(database.owner),
      await aPerson(database.owner, { site_admin: true }),
    ];
    const organisation = await anOrganisation(database.owner);
    expect(await people(admin, (store) => store.invite(invitation(organisation, 'first@example.test')))).toBe(
      true,
    );
    await aMembership(database.owner, { person: worker, organisation });
    for (const who of [worker, admin]) {
      await expect(people(who, (store) => store.invite(invitation(organisation, 'a@b.dk')))).rejects.toThrow(
        WallRefusal,
      );
    }
  });
});

test('roles are set by an administrator; anyone may leave, and nobody promotes himself', async () => {
  const [boss, worker] = [await aPerson(database.owner), await aPerson(database.owner)];
  const organisation = await anOrganisation(database.owner);
  await aMembership(database.owner, { person: boss, organisation, roles: ['administrator'] });
  const membership = await aMembership(database.owner, { person: worker, organisation });
  await expect(people(worker, (store) => store.setRoles(membership, ['administrator']))).rejects.toThrow(
    WallRefusal,
  );
  expect(await people(boss, (store) => store.setRoles(membership, ['reader']))).toBe(true);
  expect(await people(worker, (store) => store.endMembership(membership))).toBe(true);
  expect(await people(worker, (store) => store.endMembership(membership))).toBe(false);
});

test('a token is found by its hash while it lives, and listed to its person alone', async () => {
  const [person, other] = [await aPerson(database.owner), await aPerson(database.owner)];
  const token = {
    id: newId(),
    name: 'script',
    scopes: ['read'],
    tokenHash: hashOf(newId()),
    expiresAt: null,
  };
  const tokens = <T>(
    who: string,
    deed: (store: ReturnType<typeof makeTokenStore>) => Promise<T>,
  ): Promise<T> => database.within(asPerson(who), (trx) => deed(makeTokenStore(trx)));
  expect(await tokens(person, (store) => store.addToken(token))).toBe(true);
  const found = () => database.within(nobody, (trx) => makeTokenStore(trx).tokenByHash(token.tokenHash));
  expect(await found()).toEqual({ personId: person, scopes: ['read'] });
  expect((await tokens(person, (store) => store.myTokens({}))).items[0]?.lastUsedAt).not.toBeNull();
  expect((await tokens(other, (store) => store.myTokens({}))).items).toEqual([]);
  expect(await tokens(other, (store) => store.revokeToken(token.id))).toBe(false);
  expect(await tokens(person, (store) => store.revokeToken(token.id))).toBe(true);
  expect(await found()).toBeNull();
});
