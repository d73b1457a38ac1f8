import { afterAll, beforeAll, expect, it } from 'vitest';
import { close, openTestDatabase, type TestDatabase } from '../testing/open-test-database.ts';
import { makeContentStore } from './content-store.ts';
import { makeRemovedPageReader } from './removed-page-store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));

const page = { language: 'da', kind: 'cases', id: 'a', slug: 'a', front: {}, body: '', hash: '1' } as const;
const removed = async () => (await makeRemovedPageReader(database.keeper).removedPages()).map(({ id }) => id);

it('remembers a page that goes, and forgets it again when it comes back', async () => {
  const store = makeContentStore(database.keeper);
  await store.keepPage(page);
  expect(await removed()).toEqual([]);
  await store.removePage('da', 'cases', 'a');
  expect(await removed()).toEqual(['a']);
  await store.keepPage(page);
  expect(await removed()).toEqual([]);
});

it('lets nobody write that a page is gone which is not', async () => {
  const lie = database.within({ kind: 'nobody' }, (trx) =>
    trx.insertInto('byg.removed_page').values({ language: 'da', kind: 'guide', id: 'gain' }).execute(),
  );
  await expect(lie).rejects.toThrow();
});
