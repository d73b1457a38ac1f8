import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { address } from '#words/addresses.ts';
import { communicationWords } from '#words/communication/index.ts';
import { ideaWords } from '#words/ideas/index.ts';
import { workspaceWords } from '#words/workspace/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { lookNarrow, press, text } from './acts/at-a-page.ts';

const [say, ideas, first] = [communicationWords('da'), ideaWords('da'), workspaceWords('da')];
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
const come = async (email?: string): Promise<Visitor> => {
  const cookie = email === undefined ? {} : { cookie: await product.signIn(email) };
  return openVisitor(browser, { url: product.url, ...cookie, script: false });
};

it('words go out when the other parties have approved them; who does not know yet is told', async () => {
  await using lead = await come(cast.lead.email);
  await using partner = await come(cast.partner.email);
  const { page } = lead;
  await lead.open(room('communication'));
  expect(await text(lead)).toContain('Gymnasierne');
  await lookNarrow(lead);
  await press(lead, say('save'));
  expect(await page.getByLabel(say('message')).getAttribute('aria-invalid')).toBe('true');
  const message = 'Døren er <b>åben</b> fra april';
  await page.getByLabel(say('message')).fill(message);
  await page.getByLabel(say('audiences')).fill('Naboer\nPressen');
  await page.getByLabel(say('text')).fill('Kom indenfor.');
  await press(lead, say('save'));
  expect(await text(lead)).toContain(say('told_added'));
  await page.getByRole('link', { name: message }).click();
  expect(await text(lead)).toContain(say('outWaits'));
  await lookNarrow(lead);
  await partner.open(new URL(page.url()).pathname);
  await press(partner, say('approve', { party: 'Sundkøbing Universitetsbibliotek' }));
  expect(await text(partner)).toContain(say('told_approved'));
  await lookNarrow(partner);
});

it('a stranger’s idea gets a receipt, a kind answer, and becomes a partnership in one press', async () => {
  await using stranger = await come();
  await using lead = await come(cast.lead.email);
  const { page } = stranger;
  await stranger.open(address('da', 'ideas', 'roskilde-bibliotekerne'));
  await lookNarrow(stranger);
  const title = 'Læs højt i <i>svømmehallen</i>';
  await page.locator('[name=title]').fill(title);
  await page.locator('[name=text]').fill('Vi har vand, I har historier.');
  await page.locator('[name=name]').fill('Bademesteren');
  await page.locator('[name=house]').fill('Svømmehallen');
  await press(stranger, ideas('send'));
  // The address is missing, and all that was typed is still there.
  expect(await page.locator('[name=title]').inputValue()).toBe(title);
  await page.locator('[name=email]').fill('bademester@hallen.example');
  // Whoever is quicker than people are is asked to press once more.
  while (new URL(page.url()).search !== '?done=sent') await press(stranger, ideas('send'));
  expect(await text(stranger)).toContain(ideas('sentTitle'));
  await lookNarrow(stranger);

  await lead.open(address('da', 'workspace'));
  await lead.page.getByRole('link', { name: /venter på svar hos Sundkøbing/ }).click();
  await lookNarrow(lead);
  await lead.page.getByRole('link', { name: title }).click();
  await press(lead, ideas('look'));
  await lookNarrow(lead);
  await lead.page.getByLabel(ideas('answerChoice_yes')).check();
  await lead.page.getByLabel(ideas('answer'), { exact: true }).fill('Ja, lad os mødes ved bassinet.');
  await press(lead, ideas('answerSend'));
  expect(await text(lead)).toContain(ideas('told_answered'));
  await lookNarrow(lead);
  await press(lead, ideas('become'));
  expect(await text(lead)).toContain('Svømmehallen');
});

it('who is new meets four steps, and may put them away', async () => {
  await using newcomer = await come('ny@bibliotek.example');
  await newcomer.open(address('da', 'workspace'));
  expect(await text(newcomer)).toContain(first('first_goals'));
  await lookNarrow(newcomer);
  await press(newcomer, first('first_putAway'));
  expect(await text(newcomer)).not.toContain(first('first_goals'));
  await lookNarrow(newcomer);
  await press(newcomer, first('first_again'));
  await newcomer.page.getByRole('link', { name: first('first_organisationGo') }).click();
  expect(new URL(newcomer.page.url()).pathname).toBe(address('da', 'workspace', 'organisations', 'new'));
});
