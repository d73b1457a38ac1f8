import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWeeklyLetter } from '#features/notices/index.ts';
import { readCoverage, readPortfolio } from '#features/portfolio/index.ts';
import { findInRoom, findPages } from '#features/search/index.ts';
import { readWheel } from '#features/year-wheel/index.ts';
import { makeAccount, readAccount } from '#features/yearly-account/index.ts';
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

/** How many questions to the database a deed asks; what it did is done, so that nothing is asked twice by mistake. */
async function questions(person: string, deed: (needs: Needs) => Promise<unknown>): Promise<number> {
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
  expect(done).not.toMatchObject({ ok: false });
  return asked;
}
const never = () => Promise.reject(new Error('nothing is pressed here'));

type House = { readonly organisation: string; readonly lead: string; readonly room: string };

/** A house with so many partnerships, quiet ones among them, and who leads its network. */
async function aHouse(count: number): Promise<House> {
  const { owner } = ground.database;
  const [lead, organisation] = [await aPerson(owner), await anOrganisation(owner)];
  await aMembership(owner, { person: lead, organisation, roles: ['network-lead'] });
  let room = '';
  for (let at = 0; at < count; at += 1) {
    room = newId();
    const ends = { starts_on: '2027-01-01', ends_on: '2027-06-01' };
    await owner
      .insertInto('byg.partnership')
      .values({ id: room, name: `Partnerskab ${at}`, created_by: lead, ...ends })
      .execute();
    for (const organisation_id of [organisation, await anOrganisation(owner)])
      await owner
        .insertInto('byg.party')
        .values({ id: newId(), partnership_id: room, organisation_id })
        .execute();
  }
  await owner
    .updateTable('byg.portfolio_entry')
    .set({ last_contact_on: '2025-01-01' })
    .where('organisation_id', '=', organisation)
    .execute();
  return { organisation, lead, room };
}

const pages: Readonly<
  Record<string, readonly [most: number, deed: (needs: Needs, house: House) => Promise<unknown>]>
> = {
  portfolio: [6, (needs, { organisation }) => readPortfolio(needs, organisation, {})],
  'the quiet by name': [
    7,
    (needs, { organisation }) => readPortfolio(needs, organisation, { quiet: '1', sort: 'name' }),
  ],
  'year wheel': [
    12,
    (needs, { organisation }) => readWheel(needs, organisation, { year: 2027, month: null }),
  ],
  coverage: [5, (needs, { organisation }) => readCoverage(needs, organisation)],
  'search in a room': [
    4,
    (needs, { room }) => findInRoom(needs, { partnershipId: room, query: 'partnerskab' }),
  ],
  'search in all that is public': [
    8,
    (needs) => findPages(needs, 'da', { query: 'partnerskabsaftale', page: 1 }),
  ],
  'weekly letter': [30, (needs) => writeWeeklyLetter(needs)],
  'yearly account': [
    8,
    (needs, { organisation }) => makeAccount(needs, organisation, { year: 2027, language: 'da' }),
  ],
  'yearly account, read': [
    4,
    (needs, { organisation }) =>
      readAccount(needs, { organisationId: organisation, year: 2027, language: 'da' }),
  ],
};

test('a page above the rooms asks as much for sixty partnerships as for five, and not much', async () => {
  const [few, many] = [await aHouse(5), await aHouse(60)];
  for (const [name, [most, deed]] of Object.entries(pages)) {
    const [less, more] = [few, many].map((house) => questions(house.lead, (needs) => deed(needs, house)));
    const asked = { less: await less, more: await more };
    expect(asked, name).toEqual({ less: asked.less, more: asked.less });
    expect(asked.more, name).toBeLessThanOrEqual(most);
  }
});
