import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { linkWords } from '#words/links/index.ts';
import { liveTexts } from '#words/toolbox/live/index.ts';
import { sheetWords } from '#words/sheets/index.ts';
import { sightWords } from '#words/sights/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { lookNarrow } from './acts/at-a-page.ts';

const [say, sheets, links] = [sightWords('da'), sheetWords('da'), linkWords('da')];
let product: Product;
let browser: Browser;
let room: string;

beforeAll(async () => {
  product = await startProduct();
  room = `/da/arbejdsrum/partnerskaber/${await putIn(product.console, { language: 'da' })}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function begin({ page, open }: Visitor, tool: string): Promise<string> {
  await open(`${room}/ark`);
  await page.locator('select[name=tool]').selectOption(tool);
  await page.locator('#begin input[name=title]').fill('Hvor langt er vi?');
  await page.locator('input[name=together]').check();
  await page.getByRole('button', { name: sheets('begin'), exact: true }).click();
  await page.waitForURL(/ark\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

it('a checklist has the lines that the room shows, until somebody says otherwise, without script', async () => {
  const cookie = await product.signIn(cast.lead.email);
  await using lead = await openVisitor(browser, { url: product.url, language: 'da', script: false, cookie });
  const { page } = lead;
  await begin(lead, 'checklist');
  await lookNarrow(lead);
  const counted = page.locator('#result').getByText(/Vi ved, hvilken fase .* \(partnerskabet er i fase/);
  await counted.waitFor();
  await page.locator('select[name="shared.what.known-phase.state"]').selectOption('no');
  await page.locator('form[data-live] button[value=keep]').last().click();
  await page.waitForURL(/saved=/);
  expect(await counted.count()).toBe(0);
  expect(await page.locator('#room-seen').count()).toBe(1);

  await begin(lead, 'six-steps');
  await page.getByText(say('drawingCaption')).waitFor();
  await lead.look();

  // The network begins with the partners there are.
  await lead.open('/da/arbejdsrum/organisationer');
  await page.getByRole('link', { name: 'Sundkøbing Bibliotek', exact: true }).first().click();
  await page.getByRole('link', { name: say('knownNav') }).click();
  await lookNarrow(lead);
  await page.getByRole('button', { name: /^Begynd .*etværkskort/ }).click();
  await page.waitForURL(/arbejdsrum\/ark\//);
  expect(await page.locator('[name^="shared.actors."][name$=".organisation"]').first().inputValue()).not.toBe(
    '',
  );
});

it('a sheet of an own template is written by link, live, by somebody without an account', async () => {
  const cookie = await product.signIn(cast.lead.email);
  await using lead = await openVisitor(browser, { url: product.url, language: 'da', cookie });
  await lead.open(`${room}/ark`);
  const template = await lead.page
    .locator('select[name=tool] option[value^="template:"]')
    .first()
    .getAttribute('value');
  const sheet = await begin(lead, template ?? '');
  await lead.open(`${sheet}/links`);
  await lead.page.getByLabel(links('label')).fill('Bestyrelsen');
  await lead.page.locator('input[name=may][value=write]').check({ force: true });
  await lead.page.getByRole('button', { name: links('make'), exact: true }).click();
  const address = lead.page.getByLabel(links('madeLabel'));
  await address.waitFor();
  const path = new URL(await address.inputValue()).pathname;
  await using guest = await openVisitor(browser, { url: product.url, language: 'da' });
  await guest.open(path);
  await guest.page.getByLabel(links('name'), { exact: true }).fill('Åse');
  await guest.page.getByRole('button', { name: links('nameSave') }).click();
  await guest.page.getByRole('heading', { name: links('nameTitle') }).waitFor({ state: 'detached' });
  await guest.page.getByText(liveTexts.da.connected, { exact: true }).first().waitFor();
  const text = (visitor: Visitor) =>
    visitor.page
      .locator('form[data-live] textarea, form[data-live] input[name^="shared."][type=text]')
      .first();
  await text(guest).pressSequentially('Fra bestyrelsen');
  await lead.open(sheet);
  await expect.poll(() => text(lead).inputValue()).toBe('Fra bestyrelsen');
});
