import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor } from '../harness/browser-visitor.ts';
import { weigh } from '../harness/browser-weight.ts';
import { startProduct, type Product } from '../harness/start-product.ts';

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

const kB = 1000;
/** The first answer of all fills the cache; it is what everybody after gets that counts. */
const isMade = (path: string) => fetch(product.url + path);

const content = [
  '/da',
  '/da/guide',
  '/da/guide/hvad-faar-partneren',
  '/da/guide/hvordan-stoettes-partnerskabet',
  '/da/vaerktoejer',
  '/da/om/tilgaengelighed',
];

it('content pages are small and send no script', async () => {
  for (const path of content) {
    await isMade(path);
    await using visitor = await openVisitor(browser, { url: product.url });
    const weight = await weigh(visitor, path, product.url);
    expect(weight.script, `script of ${path}`).toBe(0);
    expect(weight.document, `HTML of ${path}`).toBeLessThanOrEqual(20 * kB);
    expect(weight.stylesheet, `CSS of ${path}`).toBeLessThanOrEqual(20 * kB);
    expect(weight.document, `HTML of ${path} was counted`).toBeGreaterThan(kB);
  }
});

it('the tool is ready to write in with less than 90 kB of script', async () => {
  await using visitor = await openVisitor(browser, { url: product.url });
  const weight = await weigh(visitor, '/da/vaerktoejer/win-win-laerredet', product.url);
  expect(weight.script).toBeGreaterThan(10 * kB);
  expect(weight.script).toBeLessThan(90 * kB);
  expect(weight.stylesheet).toBeLessThanOrEqual(20 * kB);
});

it('the fonts of the first sight are asked for before the styles are read', async () => {
  const html = await (await fetch(`${product.url}/da`)).text();
  const asked = [...html.matchAll(/<link rel="preload" href="([^"]+)" as="font"[^>]*crossorigin/g)].map(
    ([, href]) => href,
  );
  expect(asked).toHaveLength(2);
  for (const href of asked) {
    const font = await fetch(new URL(href ?? '', `${product.url}/da`));
    expect(font.status).toBe(200);
    expect(font.headers.get('cache-control')).toContain('immutable');
  }
});

it.each(['/da', '/da/guide/hvad-faar-partneren', '/da/vaerktoejer/win-win-laerredet'])(
  '%s does not jump while it loads',
  async (path) => {
    for (const width of [390, 1280]) {
      await using visitor = await openVisitor(browser, { url: product.url, width });
      await visitor.page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            if (!entry.hadRecentInput) shifts.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await visitor.open(path);
      await visitor.page.waitForLoadState('networkidle');
      await visitor.page.waitForTimeout(300);
      const shifted = await visitor.page.evaluate(() =>
        (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0),
      );
      expect(shifted, `${width} px`).toBeLessThan(0.05);
    }
  },
);
