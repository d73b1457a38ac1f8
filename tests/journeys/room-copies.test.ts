import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { putIn } from '#server/house/commands/demo.ts';
import { cast } from '#server/house/commands/demo/people.ts';
import { address } from '#words/addresses.ts';
import { copyWords } from '#words/copies/index.ts';
import { problemSentence } from '#words/problems/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { verifyBag } from '../harness/verify-bag.ts';

const say = copyWords('da');
let [here, there]: Product[] = [];
let browser: Browser;
let partnershipId: string;
beforeAll(async () => {
  [here, there] = [await startProduct(), await startProduct()];
  partnershipId = await putIn(here.console, { language: 'da' });
  // Somebody with an organisation of their own, where the copy comes.
  await putIn(there.console, { language: 'da' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await here?.stop();
  await there?.stop();
});

const come = async (product: Product | undefined, email: string): Promise<Visitor> =>
  openVisitor(browser, {
    url: product?.url ?? '',
    cookie: (await product?.signIn(email)) ?? '',
    script: false,
  });
const lookNarrow = async (visitor: Visitor): Promise<void> => {
  await visitor.look();
  await visitor.page.setViewportSize({ width: 320, height: 700 });
  await visitor.look();
  await visitor.page.setViewportSize({ width: 1280, height: 900 });
};

it('a partnership is taken along as one file and brought in elsewhere, without script', async () => {
  await using partner = await come(here, cast.partner.email);
  await partner.open(address('da', 'workspace', 'partnerships', partnershipId, 'export'));
  await lookNarrow(partner);
  const [file] = await Promise.all([
    partner.page.waitForEvent('download'),
    partner.page.getByRole('link', { name: say('take') }).click(),
  ]);
  const path = await file.path();
  const bag = verifyBag(new Uint8Array(await readFile(path)));
  expect(bag.text('data/shared.json')).toContain(partnershipId);
  await using lead = await come(there, cast.lead.email);
  const bring = address('da', 'workspace', 'partnerships', 'import');
  const send = async (sent: string | { name: string; mimeType: string; buffer: Buffer }) => {
    await lead.open(bring);
    await lead.page.getByLabel(say('bringFile')).setInputFiles(sent);
    await lead.page.getByRole('button', { name: say('bringButton') }).click();
  };
  await send({ name: 'kopi.zip', mimeType: 'application/zip', buffer: Buffer.from('nonsense') });
  const text = () => lead.page.locator('main').innerText();
  expect(await text()).toContain(problemSentence('da')({ kind: 'copy-not-a-bag' }));
  await lookNarrow(lead);
  await send(path);
  expect(new URL(lead.page.url()).pathname).toContain(partnershipId);
  expect(await text()).toContain(say('origin'));
  await lookNarrow(lead);
  await send(path);
  expect(await text()).toContain(problemSentence('da')({ kind: 'copy-here-already' }));
}, 60_000);
