import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPages } from '#features/search/index.ts';
import { makeSearchReader } from '#server/database/stores/search-store.ts';
import { nobody } from '#server/database/testing/factories.ts';
import { close, openTestDatabase } from '#server/database/testing/open-test-database.ts';
import type { TestDatabase } from '#server/database/testing/open-test-database.ts';
import { expectations } from '#tests/search/expectations.ts';
import { importContent } from './import-content.ts';
import { indexContent } from './index-content.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await importContent(database);
  await indexContent(database);
});
afterAll(() => close(database));

const find = (language: 'da' | 'en', query: string, page = 1) =>
  database.within(nobody, (trx) => findPages({ search: makeSearchReader(trx) }, language, { query, page }));

test.each(expectations)('$language “$query”', async ({ language, query, among, within }) => {
  const { hits } = await find(language, query);
  const first = hits.slice(0, within).map(({ kind, id }) => `${kind}:${id}`);
  expect(
    first.some((one) => among.includes(one)),
    `${hits.map(({ kind, id }) => `${kind}:${id}`).join(' ')} instead of ${among.join(' or ')}`,
  ).toBe(true);
});
