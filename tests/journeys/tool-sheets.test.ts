import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newGuestLink, putIn } from '#server/house/commands/demo.ts';
import { cast, catchLetters, openGuestLink } from '#server/house/commands/demo/people.ts';
import { agreementWords } from '#words/agreements/index.ts';
import { deviceWords } from '#words/device/index.ts';
import { sheetWords } from '#words/sheets/index.ts';
import { toolboxTexts } from '#words/toolbox/index.ts';
import { liveTexts } from '#words/toolbox/live/index.ts';
import { toolPageWords } from '#words/tool-page/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { beginPartnership } from './nouns/room.ts';
import { field, keptHere } from './nouns/tool-page.ts';

const say = sheetWords('da');
const ui = toolboxTexts.da;
let product: Product;
let browser: Browser;
let room: string;
const visitors: Visitor[] = [];

const come = async (cookie: string, script = true): Promise<Visitor> => {
  const visitor = await openVisitor(browser, { url: product.url, cookie, script });
  visitors.push(visitor);
  return visitor;
};
let lead: Visitor;
let partner: Visitor;
let guest: Visitor;

beforeAll(async () => {
  product = await startProduct();
  const partnershipId = await putIn(product.console, { language: 'da' });
  room = `/da/arbejdsrum/partnerskaber/${partnershipId}`;
  browser = await openBrowser();
  lead = await come(await product.signIn(cast.lead.email));
  partner = await come(await product.signIn(cast.partner.email), false);
  const secret = await newGuestLink(product.console, partnershipId);
  guest = await come(await openGuestLink(product.console, secret, catchLetters()), false);
});
afterAll(async () => {
  for (const visitor of visitors) await visitor.context.close();
  await browser.close();
  await product.stop();
});

async function begin(tool: string, title: string): Promise<string> {
  await lead.open(`${room}/ark`);
  await lead.look();
  await lead.page.locator('select[name=tool]').selectOption(tool);
  await lead.page.locator('#begin input[name=title]').fill(title);
  await lead.page.getByRole('button', { name: say('begin'), exact: true }).click();
  await lead.page.waitForURL(/ark\/[0-9a-f-]{36}/);
  return new URL(lead.page.url()).pathname;
}

it('a table is written together, live and by a plain form, and nothing of it is lost', async () => {
  const sheet = await begin('risks', 'Det kan gå galt');
  await lead.page.getByText(liveTexts.da.connected, { exact: true }).first().waitFor();
  await lead.look();
  await lead.page.locator('[id="shared.risks-add"]').click();
  const field = lead.page.locator('[name^="shared.risks."][name$=".title"]').first();
  await field.pressSequentially('Kalenderen rammer eksamen');
  await lead.page
    .locator('.state')
    .getByText(/^Gemt kl/)
    .waitFor();
  await partner.open(sheet);
  await partner.look();
  const theirs = partner.page.locator('[name^="shared.risks."][name$=".title"]').first();
  expect(await theirs.inputValue()).toBe('Kalenderen rammer eksamen');
  await theirs.fill('Kalenderen rammer eksamen i juni');
  await partner.page.locator('[id="shared.risks-add"]').click();
  const second = partner.page.locator('[name^="shared.risks."][name$=".title"]').nth(1);
  await second.fill('Ingen må sige ja');
  await partner.page.getByRole('button', { name: ui.save, exact: true }).last().click();
  await partner.page.waitForURL(/saved=/);
  await partner.look();
  const titles = lead.page.locator('[name^="shared.risks."][name$=".title"]');
  await expect
    .poll(() => titles.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)))
    .toEqual(['Kalenderen rammer eksamen i juni', 'Ingen må sige ja']);
  await lead.page.getByRole('button', { name: ui.undo, exact: true }).click();
  await expect.poll(() => titles.first().inputValue()).not.toContain('Kalenderen rammer');
  await lead.page.getByRole('button', { name: ui.redo, exact: true }).click();
  await lead.look();
});

it('what people answer alone is shown together when enough have answered', async () => {
  const sheet = await begin('readiness', 'Er vi klar?');
  await lead.look();
  for (const [visitor, step] of [
    [lead, '2'],
    [partner, '4'],
    [guest, '3'],
  ] as const) {
    await visitor.open(sheet);
    for (const radio of await visitor.page
      .locator(`input[type=radio][name^="shared."][value="${step}"]`)
      .all())
      await radio.check({ force: true });
    await visitor.page.getByLabel(say('voiceReady')).check();
    await visitor.page
      .getByRole('button', { name: say('voiceSave'), exact: true })
      .last()
      .click();
    await visitor.page.waitForURL(/saved=/);
    await visitor.look();
    expect(await visitor.page.locator('main').innerText()).not.toContain(say('combined'));
  }
  await guest.page.getByRole('button', { name: say('voiceReveal'), exact: true }).click();
  await guest.page.waitForURL(/revealed=1/);
  await guest.look();
  expect(await guest.page.locator('main').innerText()).toContain(say('combined'));
  await lead.open(sheet);
  await lead.look();
});

it('a version is kept and compared with what is written since', async () => {
  const sheet = await begin('pitch', 'Idéen');
  const box = lead.page.locator('textarea[name^="shared."]').first();
  await lead.page.getByText(liveTexts.da.connected, { exact: true }).first().waitFor();
  await box.pressSequentially('Først');
  await lead.page
    .locator('.state')
    .getByText(/^Gemt kl/)
    .waitFor();
  await partner.open(`${sheet}/historie`);
  await partner.page.locator('input[name=name]').fill('Efter mødet');
  await partner.page.getByRole('button', { name: say('pastSave'), exact: true }).click();
  await partner.page.waitForURL(/kept=1/);
  await partner.look();
  await box.pressSequentially(' og siden');
  await lead.page
    .locator('.state')
    .getByText(/^Gemt kl/)
    .waitFor();
  await partner.page.getByRole('link', { name: new RegExp(`${say('pastCompare')}.*Efter mødet`) }).click();
  await expect.poll(() => partner.page.locator('main').innerText()).toContain('Først og siden');
  await partner.look();
});

it('an agreement is worked out in flight mode, ready to print, and begins in a partnership afterwards', async () => {
  const traveller = await come(await product.signIn(cast.lead.email));
  const { page, context } = traveller;
  traveller.expectTrouble(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await traveller.open('/da/paa-denne-enhed');
  await page.getByLabel('Samarbejdsaftalen').check();
  await page.getByRole('button', { name: deviceWords.da.keep }).click();
  await page.getByText(deviceWords.da.keptNow).waitFor();
  await context.setOffline(true);
  await traveller.open('/da/vaerktoejer/samarbejdsaftale');
  await page.locator('.keeping').waitFor();
  await field(page, 'title').fill('Skrevet i toget');
  for (const chosen of ['shared.level"][value="intent', 'shared.languages"][value="da'])
    await page.locator(`input[name="${chosen}"]`).check({ force: true });
  await field(page, 'sides.0.brings').fill('En læsesal og ti timer om måneden.');
  await field(page, 'shared.starts').fill('2027-02-01');
  await field(page, 'shared.ends').fill('2027-06-15');
  await keptHere(page, 'da');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.print-only').innerText()).toContain('En læsesal og ti timer');
  expect(await page.locator('#result-heading').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await traveller.look();
  await context.setOffline(false);
  await page.reload();
  await expect.poll(() => field(page, 'title').inputValue()).toBe('Skrevet i toget');
  await page.getByRole('button', { name: toolPageWords.da.takeIntoPartnership }).click();
  await page.waitForURL(/sheet=/);
  const own = await beginPartnership(traveller, 'Det, toget førte til', 'At prøve det af.');
  expect(await field(page, 'sides.0.brings').inputValue()).toBe('En læsesal og ti timer om måneden.');
  await traveller.open(`${own}/aftale`);
  const begins = agreementWords('da')('beginFromSheet', { title: 'Skrevet i toget' });
  await page.getByRole('button', { name: begins }).click();
  await page.getByRole('heading', { level: 2, name: agreementWords('da')('completeness') }).waitFor();
  await traveller.look();
});
