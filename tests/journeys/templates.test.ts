import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { sheetWords } from '#words/sheets/index.ts';
import { templateWords } from '#words/templates/index.ts';
import { liveTexts } from '#words/toolbox/live/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { lookNarrow } from './acts/at-a-page.ts';

const [say, sheets] = [templateWords('da'), sheetWords('da')];
let product: Product;
let browser: Browser;
let room: string;
let folder: string;

beforeAll(async () => {
  product = await startProduct();
  room = `/da/arbejdsrum/partnerskaber/${await putIn(product.console, { language: 'da' })}`;
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'byg-templates-'));
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await rm(folder, { recursive: true, force: true });
});

const come = async (email: string, script: boolean): Promise<Visitor> =>
  openVisitor(browser, { url: product.url, language: 'da', script, cookie: await product.signIn(email) });

const press = ({ page }: Visitor, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** The own organisation's templates, found from the workspace as a person finds them. */
async function openTemplates(visitor: Visitor, organisation = 'Sundkøbing Bibliotek'): Promise<void> {
  await visitor.open('/da/arbejdsrum/organisationer');
  await visitor.page.getByRole('link', { name: organisation, exact: true }).first().click();
  await visitor.page.getByRole('link', { name: say('toList') }).click();
  await visitor.page.getByRole('heading', { level: 1, name: say('title') }).waitFor();
}

async function addPrompt(visitor: Visitor, label: string, kind: string): Promise<void> {
  const { page } = visitor;
  await page
    .locator('summary', { hasText: say('addPrompt') })
    .first()
    .click();
  await page.getByLabel(say('question'), { exact: true }).first().fill(label);
  await page.locator('select[name=kind]').first().selectOption(kind);
  await press(visitor, say('add'));
  await page.waitForURL(/prompt=/);
}

it('a template is made without script, used by two parties, and taken along to another organisation', async () => {
  await using lead = await come(cast.lead.email, false);
  const { page } = lead;
  await openTemplates(lead);
  await lookNarrow(lead);
  await page.getByRole('link', { name: say('new') }).click();
  await lookNarrow(lead);
  await press(lead, say('begin'));
  await lead.look();
  await page.locator('input[name=title_da]').fill('Efter bogfesten');
  await press(lead, say('begin'));
  await page.getByText(say('begun')).waitFor();

  // A group has a name, and prompts of several kinds; what is missing is told with a way to mend it.
  const home = new URL(page.url()).pathname;
  await page.getByRole('link', { name: say('changeGroup') }).click();
  await page.locator('[name="title.da"]').fill('Om <b>arrangementet</b>');
  await press(lead, say('save'));
  await addPrompt(lead, 'Hvor godt gik det?', 'scale');
  await page.locator('input[name=from]').fill('3');
  await page.locator('input[name=to]').fill('3');
  await page.locator('[name="low.da"]').fill('Skidt');
  await press(lead, say('save'));
  await page.getByText('En skala skal have mindst to trin').first().waitFor();
  expect(await page.locator('[name="low.da"]').inputValue()).toBe('Skidt');
  await lookNarrow(lead);
  await page.locator('input[name=from]').fill('1');
  await press(lead, say('save'));
  await page.getByText(say('missing')).waitFor();
  await lookNarrow(lead);
  await page.getByRole('link', { name: 'Hvor godt gik det?' }).last().click();
  await page.locator('[name="high.da"]').fill('Godt');
  await press(lead, say('save'));
  await addPrompt(lead, 'Hvem kom?', 'several');
  await page.locator('[name="choices.da"]').fill('Børn\nUnge\nVoksne');
  await press(lead, say('save'));
  await press(lead, say('of', { deed: say('up'), name: 'Hvem kom?' }));
  expect(await page.locator('ol li').first().textContent()).toContain('Hvem kom?');

  // Tried on the real form, and taken into use.
  await page
    .getByRole('link', { name: say('try') })
    .first()
    .click();
  await page.getByText('Om <b>arrangementet</b>').first().waitFor();
  await lookNarrow(lead);
  await lead.open(home);
  await press(lead, say('publish', { number: 1 }));
  await page.getByText(say('published', { number: 1 })).waitFor();
  await lead.look();
  const file = join(folder, 'skabelon.json');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: new RegExp(`^${say('export')}`) })
      .first()
      .click(),
  ]);
  await download.saveAs(file);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'byg-template', version: 1 });

  // In the partnership: begun by one party, written by both.
  await lead.open(`${room}/ark`);
  await page.locator('select[name=tool]').selectOption({ label: 'Efter bogfesten' });
  await page.locator('#begin input[name=title]').fill('Bogfesten');
  await press(lead, sheets('begin'));
  await page.waitForURL(/ark\/[0-9a-f-]{36}/);
  const sheet = new URL(page.url()).pathname;
  await lookNarrow(lead);
  await using partner = await come(cast.partner.email, true);
  await partner.open(sheet);
  await partner.page.getByText(liveTexts.da.connected, { exact: true }).first().waitFor();
  await partner.page.locator('input[type=radio][value="2"]').first().check({ force: true });
  await partner.page.getByText('Gennemsnit på skalaen 1 til 3').first().waitFor();
  await lookNarrow(partner);
  const chosen = async (): Promise<boolean> => {
    await lead.open(sheet);
    return page.locator('input[type=radio][value="2"]').first().isChecked();
  };
  await expect.poll(chosen).toBe(true);
  expect((await lead.open(home)).status()).toBe(200);
  partner.expectTrouble(/404/);
  expect((await partner.open(home)).status()).toBe(404);

  // A file of something else is told; the template's own file is opened in the other organisation.
  await openTemplates(partner, 'Sundkøbing Universitetsbibliotek');
  await partner.page.getByRole('link', { name: say('new') }).click();
  const wrong = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"x"}') };
  partner.expectTrouble(/422/);
  await partner.page.locator('input[type=file]').setInputFiles(wrong);
  await press(partner, say('import'));
  await partner.page.getByText('Filen er noget andet end en skabelon').first().waitFor();
  await partner.page.locator('input[type=file]').setInputFiles(file);
  await press(partner, say('import'));
  await partner.page.getByRole('heading', { level: 1, name: 'Efter bogfesten' }).waitFor();
  await lookNarrow(partner);
});

it('two who change the same question see both texts', async () => {
  await using one = await come(cast.lead.email, false);
  await openTemplates(one);
  await one.page.getByRole('link', { name: 'Efter bogfesten' }).click();
  await one.page.getByRole('link', { name: 'Hvem kom?' }).click();
  await using other = await come(cast.lead.email, false);
  await other.open(new URL(one.page.url()).pathname + new URL(one.page.url()).search);
  await one.page.locator('[name="help.da"]').fill('Det, den ene skrev.');
  await press(one, say('save'));
  await other.page.locator('[name="help.da"]').fill('Det, den anden skrev.');
  await press(other, say('save'));
  await other.page.getByText(say('staleTitle')).waitFor();
  await other.page.getByText('Det, den ene skrev.').waitFor();
  expect(await other.page.locator('[name="help.da"]').inputValue()).toBe('Det, den anden skrev.');
  await lookNarrow(other);
  await press(other, say('save'));
  await other.page.getByText(say('saved')).first().waitFor();
});
