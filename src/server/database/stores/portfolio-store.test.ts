import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { portfolioSorts } from '#features/portfolio/index.ts';
import { aMembership, anOrganisation, aPerson, asPerson } from '../testing/factories.ts';
import { newId } from '../testing/new-id.ts';
import { close, openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { openStores } from '../open-stores.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));

test('every sort leafs through all partnerships once, and names come in the Danish order', async () => {
  const { owner } = database;
  const [person, organisation] = [await aPerson(owner), await anOrganisation(owner)];
  await aMembership(owner, { person, organisation, roles: ['network-lead'] });
  const ids = Array.from({ length: 23 }, () => newId());
  for (const [at, id] of ids.entries()) {
    const name = `${['Å', 'a', 'Ø', 'b', 'Æ'][at % 5]} ${at % 3}`;
    await owner.insertInto('byg.partnership').values({ id, name, created_by: person }).execute();
    await owner
      .insertInto('byg.party')
      .values({ id: newId(), partnership_id: id, organisation_id: organisation })
      .execute();
  }
  await sql`update byg.portfolio_entry set weight = (random() * 5)::int, effort = (random() * 2)::int,
    last_contact_on = current_date - (random() * 4)::int`.execute(owner);
  for (const sort of portfolioSorts) {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const asked = { organisationId: organisation, sort, today: '2027-01-01', limit: 5, after };
      const page = await database.within(asPerson(person), (trx) => openStores(trx).portfolio.entries(asked));
      seen.push(...page.items.map(({ partnershipId }) => partnershipId));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  }
  const first = await database.within(asPerson(person), (trx) =>
    openStores(trx).portfolio.entries({ organisationId: organisation, sort: 'name', today: '2027-01-01' }),
  );
  // Danish: æ, ø and å come last.
  const letters = [...new Set(first.items.map(({ name }) => name.slice(0, 1)))];
  expect(letters).toEqual(['a', 'b', 'Æ', 'Ø', 'Å']);
});
