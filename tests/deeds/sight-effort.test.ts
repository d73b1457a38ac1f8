import { CompiledQuery, sql, type KyselyPlugin, type RootOperationNode } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asker } from '#domain/people/asker.ts';
import { listPartnerships } from '#features/partnerships/index.ts';
import { readFront } from '#features/workspace/index.ts';
import {
  aMembership,
  anOrganisation,
  aPartnership,
  aPerson,
  asPerson,
} from '#server/database/testing/factories.ts';
import { close } from '#server/database/testing/open-test-database.ts';
import type { Inside } from '#server/database/with-asker.ts';
import { composeNeeds } from '#server/house/compose-needs.ts';
import type { Needs } from '#server/house/needs.ts';
import { openDeedsGround, type DeedsGround } from './deeds.testing.ts';

let ground: DeedsGround;
beforeAll(async () => {
  ground = await openDeedsGround();
});
afterAll(() => close(ground.database));

/** Sixty houses with fifty partnerships each, which are nothing to who asks. */
async function aWorld(): Promise<void> {
  const { owner } = ground.database;
  const person = await aPerson(owner);
  await sql`with houses as (
      insert into byg.organisation (id, kind, name, created_by)
        select gen_random_uuid(), 'library', 'Hus ' || n, ${person}::uuid from generate_series(1, 60) n returning id),
    made as (
      insert into byg.partnership (id, name, created_by)
        select gen_random_uuid(), 'Partnerskab ' || n, ${person}::uuid from generate_series(1, 50) n, houses returning id),
    rooms as (select id, row_number() over (order by id) as n from made),
    numbered as (select id, row_number() over (order by id) as n from houses)
    insert into byg.party (id, partnership_id, organisation_id, lead)
      select gen_random_uuid(), r.id, h.id, true from rooms r join numbered h on h.n = 1 + r.n % 60`.execute(
    owner,
  );
}

type Lead = { readonly asker: Asker; readonly organisation: string };

/** A house that is in so many partnerships, laid out at once, and who leads its network with a seat in one of them. */
async function aLeadOf(count: number): Promise<Lead> {
  const { owner } = ground.database;
  const [person, organisation] = [await aPerson(owner), await anOrganisation(owner)];
  await aMembership(owner, { person, organisation, roles: ['network-lead', 'director'] });
  const { parties } = await aPartnership(owner, { parties: 2 });
  await owner.insertInto('byg.party_person').values({ party_id: parties[0].id, person_id: person }).execute();
  await sql`with made as (
      insert into byg.partnership (id, name, created_by, ends_on)
        select gen_random_uuid(), 'Partnerskab ' || n, ${person}::uuid, '2031-12-20' from generate_series(1, ${count}::int) n returning id)
    insert into byg.party (id, partnership_id, organisation_id, lead)
      select gen_random_uuid(), id, ${organisation}::uuid, true from made`.execute(owner);
  return { asker: asPerson(person), organisation };
}

/** How many pages of the database the questions of a deed touch; each is asked again, and counted. */
async function touched(asker: Asker, deed: (needs: Needs) => Promise<unknown>): Promise<number> {
  const asked: RootOperationNode[] = [];
  const noting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked.push(node);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  const press = { pdf: never, docx: never, paper: never };
  return ground.database.within(asker, async (trx) => {
    const who = { asker, signedInBy: 'magic-link', language: 'da' } as const;
    const more = { publicUrl: 'http://localhost:3000', press };
    await deed(composeNeeds(trx.withPlugin(noting) as typeof trx, who, more));
    let pages = 0;
    for (const node of asked) pages += await pagesOf(trx, node);
    return pages;
  });
}
const never = () => Promise.reject(new Error('nothing is pressed here'));

type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: Readonly<Record<string, number>> }[] };

async function pagesOf(trx: Inside, node: RootOperationNode): Promise<number> {
  const { sql: text, parameters } = trx.getExecutor().compileQuery(node, { queryId: 'effort' });
  const told = await trx.executeQuery<Explained>(
    CompiledQuery.raw(`explain (analyze, buffers, timing off, format json) ${text}`, [...parameters]),
  );
  const plan = told.rows[0]?.['QUERY PLAN'][0]?.Plan;
  return (plan?.['Shared Hit Blocks'] ?? NaN) + (plan?.['Shared Read Blocks'] ?? NaN);
}

const pages: Readonly<Record<string, (needs: Needs) => Promise<unknown>>> = {
  'own first page': (needs) => readFront(needs),
  'list of partnerships': (needs) => listPartnerships(needs, {}),
  'list of partnerships by name': (needs) => listPartnerships(needs, { text: 'nerskab' }),
};

test('who sees a thousand partnerships looks through no more than who sees thirty', async () => {
  await aWorld();
  const [few, many] = [await aLeadOf(30), await aLeadOf(1_000)];
  await sql`analyze`.execute(ground.database.owner);
  for (const [name, deed] of Object.entries(pages)) {
    // What is only found out once, is found out before.
    for (const { asker } of [few, many]) await touched(asker, deed);
    const [less, more] = [await touched(few.asker, deed), await touched(many.asker, deed)];
    expect(less, name).toBeGreaterThan(10);
    expect(more, name).toBeLessThan(1.5 * less);
  }
});

test('a month of the year wheel is counted by its own days, and to a hundred', async () => {
  const { asker, organisation } = await aLeadOf(600);
  await sql`analyze`.execute(ground.database.owner);
  const count = ({ wheel }: Needs) => wheel.monthCounts(organisation, 2031);
  expect(await ground.as(asker, count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100]);
  // A hundred rows for the one month, and a way down the index for each.
  expect(await touched(asker, count)).toBeLessThan(250);
});
