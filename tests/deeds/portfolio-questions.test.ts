import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPortfolio } from '#features/portfolio/index.ts';
import { readWheel } from '#features/year-wheel/index.ts';
import { aMembership, anOrganisation, aPerson, asPerson } from '#server/database/testing/factories.ts';
import { newId } from '#server/database/testing/new-id.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import { composeNeeds } from '#server/house/compose-needs.ts';
import type { Needs } from '#server/house/needs.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

/** How many questions to the database a deed asks. */
async function questions(person: string, deed: (needs: Needs) => Promise<{ ok: boolean }>): Promise<number> {
  let asked = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const asker = asPerson(person);
  const press = { pdf: never, docx: never, paper: never };
  const done = await ground.database.within(asker, (trx) =>
    deed(
      composeNeeds(
        trx.withPlugin(counting) as typeof trx,
        { asker, signedInBy: 'magic-link', language: 'da' },
        { publicUrl: 'http://localhost:3000', press },
      ),
    ),
  );
  expect(done.ok).toBe(true);
  return asked;
}
const never = () => Promise.reject(new Error('nothing is pressed here'));

test('a page of the portfolio and of the year wheel asks as much for sixty partnerships as for one', async () => {
  const { owner } = ground.database;
  const [person, organisation] = [await aPerson(owner), await anOrganisation(owner)];
  await aMembership(owner, { person, organisation, roles: ['network-lead'] });
  const add = async (count: number) => {
    for (let at = 0; at < count; at += 1) {
      const id = newId();
      const ends = { starts_on: '2027-01-01', ends_on: '2027-06-01' };
      await owner
        .insertInto('byg.partnership')
        .values({ id, name: `P${at}`, created_by: person, ...ends })
        .execute();
      const party = { id: newId(), partnership_id: id, organisation_id: organisation };
      await owner.insertInto('byg.party').values(party).execute();
    }
  };
  const portfolio = () => questions(person, (needs) => readPortfolio(needs, organisation, {}));
  const wheel = () =>
    questions(person, (needs) => readWheel(needs, organisation, { year: 2027, month: null }));
  await add(1);
  const few = [await portfolio(), await wheel()];
  await add(59);
  expect([await portfolio(), await wheel()]).toEqual(few);
  expect(few[0]).toBeLessThanOrEqual(6);
  expect(few[1]).toBeLessThanOrEqual(12);
});
