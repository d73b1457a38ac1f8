import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { address } from '#words/addresses.ts';
import { promiseWords } from '#words/promises/index.ts';
import { riskWords } from '#words/risks/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { lookNarrow, press, text } from './acts/at-a-page.ts';

const [say, risks] = [promiseWords('da'), riskWords('da')];
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
const unfold = ({ page }: Visitor, name: string) => page.locator('summary', { hasText: name }).click();
const come = async (email: string): Promise<Visitor> =>
  openVisitor(browser, { url: product.url, cookie: await product.signIn(email), script: false });

it('a promise is made, moved with a word why, handed over, taken and kept, without script', async () => {
  await using lead = await come(cast.lead.email);
  await using partner = await come(cast.partner.email);
  const [{ page }, year] = [lead, new Date().getFullYear() + 1];
  const promised = 'Vi sætter <b>plakater</b> op på stationen';
  await lead.open(room('promises'));
  await lookNarrow(lead);
  await press(lead, say('save'));
  expect(await page.getByLabel(say('text')).getAttribute('aria-invalid')).toBe('true');
  await lead.look();
  await page.getByLabel(say('text')).fill(promised);
  await page.locator('[name=dueOn]').fill(`${year}-03-01`);
  await press(lead, say('save'));
  expect(await text(lead)).toContain(say('told_made'));
  await page.getByRole('link', { name: promised }).click();
  const here = new URL(page.url()).pathname;
  await lookNarrow(lead);

  // A day is moved with a word why; who typed only half of it keeps that half.
  await unfold(lead, say('moveTitle'));
  await page.locator('form[action="?/move"] [name=dueOn]').fill(`${year}-04-09`);
  await press(lead, say('move'));
  expect(await page.locator('form[action="?/move"] [name=dueOn]').inputValue()).toBe(`${year}-04-09`);
  await lookNarrow(lead);
  await page.locator('form[action="?/move"] [name=because]').fill('Trykkeriet holder ferie');
  await press(lead, say('move'));
  expect(await text(lead)).toContain(say('told_moved'));
  expect(await text(lead)).toContain(say('because_said', { because: 'Trykkeriet holder ferie' }));

  // Handed over is a question; the promise moves with the other party's yes, and they keep it.
  await partner.open(here);
  expect(await partner.page.getByRole('button', { name: say('move'), exact: true }).count()).toBe(0);
  await unfold(lead, say('offerTitle'));
  const to = page.locator('form[action="?/offer"] [name=to]');
  await to.selectOption({ label: 'Sundkøbing Universitetsbibliotek' });
  await press(lead, say('offer'));
  expect(await text(lead)).toContain(say('told_offered'));
  await lookNarrow(lead);
  await partner.open(here);
  await lookNarrow(partner);
  await press(partner, say('take'));
  expect(await text(partner)).toContain(say('told_taken'));
  await press(partner, say('done'));
  expect(await text(partner)).toContain(say('told_done'));
  await lookNarrow(partner);
  await lead.open(room('promises'));
  expect(await text(lead)).not.toContain(promised);
  await unfold(lead, say('filter'));
  await page.getByLabel(say('filterState')).selectOption('done');
  await press(lead, say('show'));
  expect(await text(lead)).toContain(promised);
  await lookNarrow(lead);
});

it('a risk stands in the shared register, another in a party’s own, which the partner finds nowhere', async () => {
  await using lead = await come(cast.lead.email);
  await using partner = await come(cast.partner.email);
  const { page } = lead;
  await lead.open(room('risks'));
  await lookNarrow(lead);
  await unfold(lead, risks('library'));
  const known = page.locator('#add a').first();
  const shared = (await known.innerText()).trim();
  await known.click();
  expect(await page.getByLabel(risks('name')).inputValue()).toBe(shared);
  await page.locator('[name=probability]').selectOption('4');
  await page.locator('[name=consequence]').selectOption('5');
  await press(lead, risks('save'));
  expect(await text(lead)).toContain(risks('told_added'));

  const own = 'Vi overvejer at bruge pengene på noget andet';
  const registers = page.locator('[name=register]');
  const party = (await registers.locator('option').last().getAttribute('value')) ?? '';
  await registers.selectOption(party);
  await page.getByLabel(risks('name')).fill(own);
  await press(lead, risks('save'));
  expect(await text(lead)).toContain(risks('told_added'));
  await lookNarrow(lead);
  await page.getByRole('link', { name: own }).click();
  await lookNarrow(lead);
  const internal = new URL(page.url()).pathname;

  await partner.open(room('risks'));
  expect(await text(partner)).toContain(shared);
  expect(await partner.page.content()).not.toContain(own);
  await lookNarrow(partner);
  partner.expectTrouble(/404/);
  expect((await partner.open(internal)).status()).toBe(404);
  const file = `/api/v1/partnerships/${partnershipId}/risks.csv`;
  const fetched = (visitor: Visitor, query: string) => visitor.page.request.get(product.url + file + query);
  const [mine, theirs] = [
    await fetched(lead, `?register=${party}`),
    await fetched(partner, `?register=${party}`),
  ];
  expect(await mine.text()).toContain(own);
  expect([theirs.status(), await theirs.text()]).toEqual([404, expect.not.stringContaining(own)]);
  expect(await (await fetched(partner, '')).text()).toContain(shared);
});
