import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openBrowser } from '../harness/browser.ts';
import { crawl } from '../harness/browser-crawl.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
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

const isPage = (path: string): boolean =>
  !/^\/(language|api|feeds|g)\b|\.(pdf|docx|json|ics|svg)\b/.test(path);

const looks = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const;

/** The page as it is opened, in every look; what is wrong with it. */
async function faultsOf(visitor: Visitor, path: string): Promise<string[]> {
  const faults: string[] = [];
  await visitor.open(path);
  for (const { colorScheme, width } of looks) {
    await visitor.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await visitor.page.setViewportSize({ width, height: 900 });
    await visitor.look().catch((fault: Error) => faults.push(`${colorScheme} ${width}: ${fault.message}`));
  }
  return faults;
}

/** Every page that somebody comes to from these on. */
async function lookAtAll(from: readonly string[], cookie?: string): Promise<void> {
  const who = { url: product.url, ...(cookie ? { cookie } : {}) };
  const found = await crawl({ ...who, from, follow: isPage });
  const pages = found.filter(({ status, type }) => status === 200 && type.startsWith('text/html'));
  await using visitor = await openVisitor(browser, who);
  const faults: string[] = [];
  for (const { path } of pages) faults.push(...(await faultsOf(visitor, path)));
  if (faults.length > 0) throw new Error(`${faults.length} faults\n\n${faults.join('\n\n')}`);
}

describe('every page can be read by everyone', () => {
  it('as nobody, in both languages', () => lookAtAll(['/da', '/en']));
  it('the living page of all components', () => lookAtAll(['/living']));
});
