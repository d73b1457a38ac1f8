import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { address } from '#words/addresses.ts';
import { demonstrationWords } from '#words/demonstrations/index.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { press, text } from './acts/at-a-page.ts';

const say = demonstrationWords('da');
let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const at = (...path: string[]) => address('da', 'workspace', ...path);
const follow = ({ page }: Visitor, name: string) =>
  page.getByRole('link', { name, exact: true }).first().click();

it('a demonstration library is made, played in and deleted, without script and on a telephone', async () => {
  const cookie = await product.signIn('ny@bibliotek.example');
  await using me = await openVisitor(browser, { url: product.url, cookie, script: false, width: 320 });
  await me.open(at());
  await follow(me, say('inviteGo'));
  await me.look();
  await press(me, say('make'));
  // At once, or by way of the page that looks for itself.
  await me.page.waitForURL(/organisationer|demonstration/);
  if (me.page.url().endsWith(at('demonstration'))) {
    await me.page.getByRole('link', { name: say('open') }).waitFor();
    await me.look();
    await follow(me, say('open'));
  }
  expect(await text(me)).toContain(say('banner'));
  await me.look();
  await me.open(at());
  expect(await text(me)).toContain('Ordstafetten');
  await follow(me, 'Ordstafetten');
  expect(await text(me)).toContain(say('banner'));
  await me.look();
  await follow(me, say('bannerRemove'));
  await me.look();
  await press(me, say('removeYes'));
  expect(await text(me)).toContain(say('removed'));
  await me.open(at());
  expect(await text(me)).not.toContain('Ordstafetten');
});
