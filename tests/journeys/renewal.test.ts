import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { address } from '#words/addresses.ts';
import { renewalWords } from '#words/renewal/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { lookNarrow, press, text } from './acts/at-a-page.ts';

const say = renewalWords('da');
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
const come = async (email: string): Promise<Visitor> =>
  openVisitor(browser, { url: product.url, cookie: await product.signIn(email), script: false });

it('a party says what it wants, and proposes a new end day that all are asked to accept, without script', async () => {
  await using lead = await come(cast.lead.email);
  const { page } = lead;
  await lead.open(room('agreement'));
  await page.getByRole('link', { name: say('link') }).click();
  await lookNarrow(lead);
  await lead.look();
  const said = page.locator('form[action="?/say"]');
  await press(lead, say('say'));
  await said.getByLabel(say('said_talk')).check();
  await said.locator('[name=note]').fill('Hvor mange <b>arrangementer</b>?');
  await press(lead, say('say'));
  expect(await text(lead)).toContain(say('told_said'));
  expect(await text(lead)).toContain(say('agreed_talk'));
  await page.locator('[name=lastMeetingOn]').fill('');
  const day = page.locator('form[action="?/renew"] [name=endsOn]');
  const proposed = await day.inputValue();
  await day.fill('2020-01-31');
  await press(lead, say('renew'));
  expect(await day.getAttribute('aria-invalid')).toBe('true');
  await lookNarrow(lead);
  await day.fill(proposed);
  await press(lead, say('renew'));
  expect(new URL(page.url()).pathname).toContain(room('agreement', 'versions'));
  await lead.open(room('agreement', 'renewal'));
  expect(await text(lead)).toContain(say('waiting'));
});
