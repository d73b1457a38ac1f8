import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { commentWords } from '#words/comments/index.ts';
import { linkWords } from '#words/links/index.ts';
import { sheetWords } from '#words/sheets/index.ts';
import { liveTexts } from '#words/toolbox/live/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor, type VisitorOptions } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { lookNarrow } from './acts/at-a-page.ts';

const [say, comments, links] = [sheetWords('da'), commentWords('da'), linkWords('da')];
let product: Product;
let browser: Browser;
let room: string;
const visitors: Visitor[] = [];

const come = async (options: Omit<VisitorOptions, 'url'>): Promise<Visitor> => {
  const visitor = await openVisitor(browser, { url: product.url, ...options });
  visitors.push(visitor);
  return visitor;
};

beforeAll(async () => {
  product = await startProduct();
  room = `/da/arbejdsrum/partnerskaber/${await putIn(product.console, { language: 'da' })}`;
  browser = await openBrowser();
});
afterAll(async () => {
  for (const visitor of visitors) await visitor.context.close();
  await browser.close();
  await product.stop();
});

async function beginSheet({ page, open }: Visitor): Promise<string> {
  await open(`${room}/ark`);
  await page.locator('select[name=tool]').selectOption('risks');
  await page.locator('#begin input[name=title]').fill('Det kan gå galt');
  await page.getByRole('button', { name: say('begin'), exact: true }).click();
  await page.waitForURL(/ark\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

async function makeLink({ page, open }: Visitor, sheet: string, may: string): Promise<string> {
  await open(`${sheet}/links`);
  await page.getByLabel(links('label')).fill('Bestyrelsen');
  await page.locator(`input[name=may][value=${may}]`).check({ force: true });
  await page.getByRole('button', { name: links('make'), exact: true }).click();
  const address = page.getByLabel(links('madeLabel'));
  await address.waitFor();
  return new URL(await address.inputValue()).pathname;
}

const nameOneself = async ({ page }: Visitor, name: string): Promise<void> => {
  await page.getByLabel(links('name'), { exact: true }).fill(name);
  await page.getByRole('button', { name: links('nameSave') }).click();
  await page.getByRole('heading', { name: links('nameTitle') }).waitFor({ state: 'detached' });
};

it('a sheet is talked about by its parties, and opened by link for others, with script and without', async () => {
  const lead = await come({ cookie: await product.signIn(cast.lead.email) });
  const partner = await come({ cookie: await product.signIn(cast.partner.email), script: false });
  const sheet = await beginSheet(lead);
  await lead.page.getByText(liveTexts.da.connected, { exact: true }).first().waitFor();

  // The partner says something by a plain form; who has the sheet open sees it, with the focus where it was.
  const field = lead.page.locator('input[name=title]');
  await field.focus();
  await partner.open(`${sheet}/kommentarer`);
  await lookNarrow(partner);
  await partner.page.getByLabel(comments('at')).selectOption('~risks');
  await partner.page.locator('#comment-text').fill('Hvad med eksamen i juni?');
  await partner.page.getByText(comments('mention')).first().click();
  await partner.page.getByLabel(new RegExp(cast.lead.name)).check();
  await partner.page.getByRole('button', { name: comments('send') }).click();
  await partner.page.waitForURL(/done=said/);
  await partner.look();
  const beside = lead.page.getByRole('link', { name: new RegExp(`^${comments('count', { all: 1 })}`) });
  await beside.waitFor();
  expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
  await lookNarrow(lead);
  await beside.click();
  await lead.page.getByText('Hvad med eksamen i juni?').waitFor();
  await lead.page.getByRole('button', { name: new RegExp(`^${comments('resolve')}`) }).click();
  await lead.page.getByRole('button', { name: new RegExp(`^${comments('reopen')}`) }).waitFor();
  await lookNarrow(lead);

  // By link: one writes live, another without script comments, until the link is taken back.
  const [writing, commenting] = [
    await makeLink(lead, sheet, 'write'),
    await makeLink(lead, sheet, 'comment'),
  ];
  await lookNarrow(lead);
  const [åse, bo] = [await come({}), await come({ script: false, width: 320 })];
  await åse.open(writing);
  await lookNarrow(åse);
  await nameOneself(åse, 'Åse fra bestyrelsen');
  await åse.page.getByText(liveTexts.da.connected, { exact: true }).first().waitFor();
  await åse.page.locator('[id="shared.risks-add"]').click();
  await åse.page.locator('[name^="shared.risks."][name$=".title"]').first().pressSequentially('Regn');
  await lead.open(sheet);
  const written = lead.page.locator('[name^="shared.risks."][name$=".title"]').first();
  await expect.poll(() => written.inputValue()).toBe('Regn');
  await lookNarrow(åse);

  await bo.open(commenting);
  await bo.look();
  await nameOneself(bo, 'Bo');
  await bo.page.getByLabel(comments('at')).selectOption('~risks');
  await bo.page.locator('#comment-text').fill('Godt set');
  await bo.page.getByRole('button', { name: comments('send') }).click();
  await bo.page.waitForURL(/done=said/);
  await bo.look();
  await bo.page.locator('#comment-text').fill('Noget, der ikke må gå tabt');
  await bo.page.getByLabel(comments('at')).selectOption('~risks');
  await lead.open(`${sheet}/links`);
  await lead.page
    .getByRole('button', { name: new RegExp('^Træk tilbage: ') })
    .first()
    .click();
  await lead.page.waitForURL(/ended=1/);
  await bo.page.getByRole('button', { name: comments('send') }).click();
  await bo.page.getByRole('heading', { name: links('endedTitle') }).waitFor();
  expect(await bo.page.getByLabel(links('endedTyped')).inputValue()).toBe('Noget, der ikke må gå tabt');
  await bo.look();
  expect((await bo.open(commenting)).status()).toBe(410);
  await bo.look();

  // The other link ends while its holder has the sheet open: the live line is cut.
  åse.expectTrouble(/WebSocket|4401/);
  await lead.page
    .getByRole('button', { name: new RegExp('^Træk tilbage: ') })
    .first()
    .click();
  await expect.poll(() => åse.page.locator('input[name=title]').isDisabled()).toBe(true);
});
