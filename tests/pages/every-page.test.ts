import { afterAll, beforeAll, expect, it } from 'vitest';
import { attributeOf } from '../harness/browser-html.ts';
import { sentBytes } from '../harness/sent-bytes.ts';
import { startProduct, type Product } from '../harness/start-product.ts';

/** Every public page, as the sitemap names them, in both languages. */
type Public = { readonly path: string; readonly html: string };

let product: Product;
const pages: Public[] = [];
beforeAll(async () => {
  product = await startProduct();
  const sitemap = await (await fetch(`${product.url}/sitemap.xml`)).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
  for (const path of paths) {
    const answer = await fetch(product.url + path);
    expect(answer.status, path).toBe(200);
    pages.push({ path, html: await answer.text() });
  }
});
afterAll(() => product?.stop());

/** Pages that are tools of their own, on which script makes the form better. */
const tool =
  /^\/(?:da|en)\/(?:vaerktoejer|tools|paa-denne-enhed|on-this-device|film|eksempler\/fortael|cases\/tell)(?:\/|$)|\/(?:spoergsmaal|questions)$/;
const kB = 1000;
/** The whole guide on one page is eight pages and as long as they are. */
const allowed = (path: string): number => (/\/(?:samlet|whole)$/.test(path) ? 80 : 20) * kB;

it('there is a public house to speak of', () => {
  expect(pages.length).toBeGreaterThan(200);
  expect(pages.filter(({ path }) => path.startsWith('/en/')).length).toBe(
    pages.filter(({ path }) => path.startsWith('/da/')).length,
  );
});

it('no page sends script unless it is a tool', () => {
  const scripted = pages.filter(
    ({ path, html }) => !tool.test(path) && /<script(?! type="application\/ld\+json")/.test(html),
  );
  expect(scripted.map(({ path }) => path)).toEqual([]);
});

it('no page needs anything from anywhere else', () => {
  const own = new URL(product.url).origin;
  const foreign = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<(?:img|script|link|source|track|video|iframe)\s[^>]*?(?:src|href)="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/rel="(?:canonical|alternate|license)"/.test(tag))
      .map(([, address = '']) => new URL(address, product.url))
      .filter(({ origin, protocol }) => origin !== own && protocol !== 'data:')
      .map((address) => `${path} asks ${address.href}`),
  );
  expect(foreign).toEqual([]);
});

it('every page but the longest two is at most 20 kB of HTML and 20 kB of styles as sent', async () => {
  const heavy: string[] = [];
  const sheets = new Map<string, number>();
  for (const { path, html } of pages) {
    const { bytes, encoding } = await sentBytes(product.url + path);
    if (bytes > allowed(path) || encoding !== 'br') heavy.push(`${path} ${bytes} ${encoding}`);
    let styles = 0;
    for (const [tag] of html.matchAll(/<link [^>]*rel="stylesheet"[^>]*>/g)) {
      const href = attributeOf(tag, /<link[^>]*>/, 'href') ?? '';
      const known = sheets.get(href) ?? (await sentBytes(new URL(href, product.url).href)).bytes;
      sheets.set(href, known);
      styles += known;
    }
    if (styles > 20 * kB || styles < kB) heavy.push(`${path} styles ${styles}`);
  }
  expect(heavy).toEqual([]);
});

it('the fonts of every page are preloaded', () => {
  const without = pages.filter(
    ({ html }) => (html.match(/<link rel="preload"[^>]* as="font"/g) ?? []).length < 2,
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});
