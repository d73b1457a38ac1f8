import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { address } from '#words/addresses.ts';
import { fileWords } from '#words/files/index.ts';
import { noteWords } from '#words/notes/index.ts';
import { problemSentence } from '#words/problems/index.ts';
import { roomHistoryWords } from '#words/room-history/index.ts';
import { roomSearchWords } from '#words/room-search/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { lookNarrow, press, text } from './acts/at-a-page.ts';

const [files, notes] = [fileWords('da'), noteWords('da')];
const [search, history] = [roomSearchWords('da'), roomHistoryWords('da')];
let product: Product;
let browser: Browser;
let partnershipId: string;
beforeAll(async () => {
  product = await startProduct();
  partnershipId = await putIn(product.console, { language: 'da' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const room = (...path: string[]) => address('da', 'workspace', 'partnerships', partnershipId, ...path);
const come = async (email: string, script = false): Promise<Visitor> =>
  openVisitor(browser, { url: product.url, cookie: await product.signIn(email), script });
const file = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

it('a file is put in, replaced by the other party, found, and taken out; an own one is found by nobody else; without script', async () => {
  await using lead = await come(cast.lead.email);
  await using partner = await come(cast.partner.email);
  const { page } = lead;
  await lead.open(room('files'));
  await lookNarrow(lead);

  // What it is called does not help a page that calls itself a letter, and what was typed stays.
  await page.locator('[name=file]').setInputFiles(file('Brev.pdf', '<!doctype html><script>1</script>'));
  await page.locator('form[action="?/file"] [name=title]').fill('Et <b>brev</b>');
  await press(lead, files('addFile'));
  expect(await text(lead)).toContain(problemSentence('da')({ kind: 'file-kind', field: 'file' }));
  expect(await page.locator('form[action="?/file"] [name=title]').inputValue()).toBe('Et <b>brev</b>');
  await lead.look();
  await page.locator('[name=file]').setInputFiles(file('x', 'Kære alle: kvindesmedjen åbner.'));
  await press(lead, files('addFile'));
  expect(await text(lead)).toContain(files('told_added'));

  const own = 'Smedjen må ikke koste mere';
  await page.locator('[name=file]').setInputFiles(file(`${own}.txt`, 'Højst 4.000 kr.'));
  await page.locator('#whose').selectOption({ index: 1 });
  await press(lead, files('addFile'));
  await page.getByRole('link', { name: own }).click();
  const ownPath = new URL(page.url()).pathname;

  await partner.open(room('files'));
  expect(await partner.page.content()).not.toContain(own);
  partner.expectTrouble(/404/);
  expect((await partner.open(ownPath)).status()).toBe(404);
  await partner.open(room('files'));
  await partner.page.getByRole('link', { name: 'Et <b>brev</b>' }).click();
  await lookNarrow(partner);
  await partner.page.locator('[name=file]').setInputFiles(file('x.txt', 'Kære alle: den åbner i maj.'));
  await press(partner, files('replace'));
  expect(await text(partner)).toContain(files('told_replaced'));
  const hrefs = await partner.page
    .locator('section ul a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const fetched = await Promise.all(hrefs.map((href) => partner.page.request.get(product.url + href)));
  expect(await Promise.all(fetched.map((answer) => answer.text()))).toEqual([
    'Kære alle: den åbner i maj.',
    'Kære alle: kvindesmedjen åbner.',
  ]);
  expect(fetched[0]?.headers()).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringMatching(/^attachment; /) as string,
    'content-security-policy': expect.stringContaining('sandbox') as string,
  });

  // Both find what is shared; only the own party finds its own.
  for (const [visitor, finds] of [
    [lead, true],
    [partner, false],
  ] as const) {
    await visitor.open(room('search'));
    await visitor.page.locator('#room-search').fill('smedjen');
    await visitor.page
      .locator('main')
      .getByRole('button', { name: search('button') })
      .click();
    expect((await text(visitor)).includes(own)).toBe(finds);
    await visitor.open(`${room('search')}?q=brev&kind=file`);
    expect(await text(visitor)).toContain('Et <b>brev</b>');
  }
  await lookNarrow(lead);

  // The history tells the shared one alone, and is narrowed and taken along.
  await partner.open(room('history'));
  await partner.page.locator('summary', { hasText: history('historyFilter') }).click();
  await partner.page.locator('[name=thing]').selectOption('files');
  await press(partner, history('historyShow'));
  expect(await text(partner)).toContain('Et <b>brev</b>');
  expect(await text(partner)).not.toContain(own);
  await lookNarrow(partner);
  const table = await partner.page.getByRole('link', { name: /CSV/ }).getAttribute('href');
  const csv = await (await partner.page.request.get(product.url + (table ?? ''))).text();
  expect(
    csv
      .trim()
      .split('\r\n')
      .slice(1)
      .every((line) => line.includes(history('thing_files'))),
  ).toBe(true);

  await lead.open(room('files'));
  await page.getByRole('link', { name: 'Et <b>brev</b>' }).click();
  await press(lead, files('remove'));
  expect(await text(lead)).toContain(files('told_removed'));
  expect((await partner.page.request.get(product.url + (hrefs[0] ?? ''))).status()).toBe(404);
});

it('a shared note is written by both at once; an own one stands behind its wall', async () => {
  await using lead = await come(cast.lead.email, true);
  await using partner = await come(cast.partner.email, true);
  await using plain = await come(cast.partner.email);
  await lead.open(room('notes'));
  await lookNarrow(lead);
  await lead.page.locator('[name=title]').fill('Ord til <i>åbningen</i>');
  await press(lead, notes('begin'));
  expect(await text(lead)).toContain(notes('told_begun'));
  const shared = new URL(lead.page.url()).pathname;
  await partner.open(shared);
  const [mine, theirs] = [lead, partner].map(({ page }) => page.getByLabel(notes('text'), { exact: true }));
  await expect.poll(() => lead.page.getByText(/Gemt|Gemmer/).count()).toBeGreaterThan(0);
  await mine?.fill('Velkommen');
  await expect.poll(() => theirs?.inputValue()).toBe('Velkommen');
  await theirs?.press('End');
  await theirs?.pressSequentially(' til alle');
  await expect.poll(() => mine?.inputValue()).toBe('Velkommen til alle');
  await lookNarrow(lead);

  // Where no script runs the same note is a form, and what it changes is seen where it is open.
  await expect
    .poll(async () => {
      await plain.open(shared);
      return plain.page.getByLabel(notes('text'), { exact: true }).inputValue();
    })
    .toBe('Velkommen til alle');
  await plain.page.getByLabel(notes('text'), { exact: true }).fill('Velkommen til alle i dag');
  await plain.page.locator('form[data-live] button:not([aria-hidden])').last().click();
  expect(await text(plain)).toContain(notes('told_saved'));
  await expect.poll(() => mine?.inputValue()).toBe('Velkommen til alle i dag');

  await plain.open(room('notes'));
  await plain.page.locator('[name=title]').fill('Hvad vi tøver med');
  await plain.page.locator('[name=whose]').selectOption({ index: 1 });
  await press(plain, notes('begin'));
  await lookNarrow(plain);
  const own = new URL(plain.page.url()).pathname;
  await plain.page.locator('[name=text]').fill('Pengene');
  await press(plain, notes('save'));
  expect(await text(plain)).toContain(notes('told_saved'));
  lead.expectTrouble(/404/);
  expect((await lead.open(own)).status()).toBe(404);
  await lead.open(room('notes'));
  expect(await lead.page.content()).not.toContain('tøver');
  await press(plain, notes('remove'));
  expect(await text(plain)).toContain(notes('told_removed'));
});
