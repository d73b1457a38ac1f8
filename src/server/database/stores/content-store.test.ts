import { afterAll, beforeAll, expect, test } from 'vitest';
import { WallRefusal } from '#domain/keeping.ts';
import { aPerson, asPerson, nobody } from '../testing/factories.ts';
import { newId } from '../testing/new-id.ts';
import { close, openTestDatabase } from '../testing/open-test-database.ts';
import type { TestDatabase } from '../testing/open-test-database.ts';
import { makeContentStore } from './content-store.ts';
import { makeMailReader } from './mail-reader.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => close(database));

const page = (id: string, hash = 'a') => ({
  language: 'da' as const,
  kind: 'chapter',
  id,
  slug: `${id}-ord`,
  front: { title: 'Find ud af hvorfor', tools: ['win-win'] },
  body: '# Hvorfor',
  hash,
});

test('content is kept by the keeper, read by everyone, and written again only when it changed', async () => {
  const store = makeContentStore(database.keeper);
  expect(await store.keepPage(page('why'))).toBe(true);
  expect(await store.keepPage(page('why'))).toBe(false);
  expect(await store.keepPage(page('why', 'b'))).toBe(true);
  await store.keepPage(page('agree'));
  await database.within(nobody, async (trx) => {
    const read = makeContentStore(trx);
    expect(await read.page('da', 'chapter', 'why-ord')).toMatchObject(page('why', 'b'));
    expect(await read.pageById('da', 'chapter', 'why')).toMatchObject({ slug: 'why-ord' });
    expect(await read.page('en', 'chapter', 'why-ord')).toBeNull();
    const first = await read.pages('da', 'chapter', { limit: 1 });
    expect([first.items[0]?.id, first.next]).toEqual(['agree', 'agree']);
  });
  await expect(
    database.within(asPerson(newId()), (trx) => makeContentStore(trx).keepPage(page('forged'))),
  ).rejects.toThrow(WallRefusal);
  expect(await store.removePage('da', 'chapter', 'why')).toBe(true);
});

test('the outbox is read by the site’s administrator alone', async () => {
  const id = newId();
  const mail = { id, to_address: 'a@b.dk', subject: 'S', text: 'T', html: '<p>T</p>', kind: 'test' };
  await database.within(nobody, (trx) => trx.insertInto('byg.mail').values(mail).execute());
  const read = (who: string) => database.within(asPerson(who), (trx) => makeMailReader(trx).mail(id));
  expect(await read(await aPerson(database.owner))).toBeNull();
  expect(await read(await aPerson(database.owner, { site_admin: true }))).toMatchObject({
    to: 'a@b.dk',
    sentAt: null,
  });
});
