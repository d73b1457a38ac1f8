import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPartnership, aPerson, asPerson } from '../testing/factories.ts';
import { hashOf, newId } from '../testing/new-id.ts';
import { openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { makePartnershipStore } from './partnership-store.ts';
import { makePeopleStore } from './people-store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const waitingFor = (personId: string) =>
  database.within(asPerson(personId), (trx) => makePartnershipStore(trx).waiting('2026-11-22'));
const invitedTo = (personId: string) =>
  database.within(asPerson(personId), (trx) => makePeopleStore(trx).invitedTo());

describe('what waits for a person', () => {
  it('is the own side of a sheet that is not ready, and nobody else’s', async () => {
    const { id, parties } = await aPartnership(database.owner, { name: 'Mellem rum' });
    const [first, second] = parties;
    const sheet = {
      id: newId(),
      partnership_id: id,
      tool: 'win-win',
      title: 'Vores ark',
      created_by: first.person,
    };
    await database.owner.insertInto('byg.sheet').values(sheet).execute();
    const ready = {
      sheet_id: sheet.id,
      party_id: first.id,
      answers: '{}',
      ready: true,
      updated_by: first.person,
    };
    await database.owner.insertInto('byg.sheet_side').values(ready).execute();
    expect(await waitingFor(first.person)).toEqual([]);
    expect(await waitingFor(second?.person ?? '')).toEqual([
      {
        kind: 'side',
        id: sheet.id,
        title: 'Vores ark',
        partnershipId: id,
        partnershipName: 'Mellem rum',
        partyName: 'Organisation 2',
      },
    ]);
    expect(await waitingFor(await aPerson(database.owner))).toEqual([]);
  });

  it('is an open invitation to the own address', async () => {
    const { parties } = await aPartnership(database.owner, { name: 'Nyt rum' });
    const invited = await aPerson(database.owner);
    const link = {
      id: newId(),
      party_id: parties[0].id,
      email: `${invited}@example.test`.toUpperCase(),
      name: 'Gæst',
      function: 'formidler',
      scope: ['read' as const],
      mandate: false,
      language: 'da' as const,
      token_hash: hashOf(newId()),
      created_by: parties[0].person,
      expires_at: new Date(Date.now() + 86_400_000).toISOString(),
    };
    await database.owner.insertInto('byg.capability').values(link).execute();
    expect(await invitedTo(invited)).toMatchObject([{ kind: 'partnership', id: link.id, name: 'Nyt rum' }]);
    expect(await invitedTo(parties[0].person)).toEqual([]);
    await database.owner.updateTable('byg.capability').set({ revoked_at: link.expires_at }).execute();
    expect(await invitedTo(invited)).toEqual([]);
  });
});
