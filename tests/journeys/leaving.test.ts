import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { address } from '#words/addresses.ts';
import { endingWords } from '#words/endings/index.ts';
import { handoverWords } from '#words/handovers/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { lookNarrow, press, text } from './acts/at-a-page.ts';

const [hand, end] = [handoverWords('da'), endingWords('da')];
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

it('a hand-over begins, asks for what is written nowhere, and is confirmed by the partner, without script', async () => {
  await using lead = await come(cast.lead.email);
  await using partner = await come(cast.partner.email);
  await lead.open(room('handover'));
  await lookNarrow(lead);
  await press(lead, hand('beginButton'));
  expect(await text(lead)).toContain(hand('told_begun'));
  const here = new URL(lead.page.url()).pathname;
  await lead.page.locator('[name=careful]').fill('Ring, skriv ikke');
  await press(lead, hand('saveRules'));
  expect(await text(lead)).toContain('Ring, skriv ikke');
  await lookNarrow(lead);
  await partner.open(here);
  expect(await text(partner)).not.toContain('Ring, skriv ikke');
  await press(partner, hand('confirm', { party: 'Sundkøbing Universitetsbibliotek' }));
  expect(await text(partner)).toContain(hand('told_confirmed'));
});

it('an ending is written step by step and waits for a yes of every party', async () => {
  await using lead = await come(cast.lead.email);
  await using partner = await come(cast.partner.email);
  await lead.open(room('ending'));
  await lookNarrow(lead);
  await press(lead, end('begin'));
  expect(await text(lead)).toContain(end('told_begun'));
  await lookNarrow(lead);
  await lead.open(room('ending', 'why'));
  await lead.page.getByLabel(end('reason_goal-reached')).check();
  await press(lead, end('save'));
  expect(await text(lead)).toContain(end('told_saved'));
  await lookNarrow(lead);
  await lead.open(room('ending', 'keeps'));
  await lead.page.locator('[name=what]').fill('Navnet <b>Mellem rum</b>');
  await press(lead, end('addLine'));
  await lookNarrow(lead);
  for (const step of ['meeting', 'farewell', 'promises', 'thanks', 'personal', 'archive', 'case'] as const) {
    await lead.open(room('ending', step));
    await lead.look();
  }
  await partner.open(room('ending', 'close'));
  await lookNarrow(partner);
  await press(partner, end('yes', { party: 'Sundkøbing Universitetsbibliotek' }));
  expect(await text(partner)).toContain(end('told_said'));
  await lead.open(room('ending', 'close'));
  expect(await text(lead)).toContain('Sundkøbing Universitetsbibliotek');
});
