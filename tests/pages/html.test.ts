import { afterAll, beforeAll, expect, it } from 'vitest';
import { crawl, type Crawled } from '../harness/browser-crawl.ts';
import { attributeOf, htmlFaults } from '../harness/browser-html.ts';
import { startProduct, type Product } from '../harness/start-product.ts';

let product: Product;
let pages: readonly Crawled[] = [];
beforeAll(async () => {
  product = await startProduct();
  const found = await crawl({
    url: product.url,
    from: ['/da', '/en'],
    follow: (path) => /^\/(da|en)/.test(path),
  });
  pages = found.filter(({ status, type }) => status === 200 && type.startsWith('text/html'));
});
afterAll(() => product?.stop());

it('every page that anybody can open is valid HTML', async () => {
  expect(pages.length).toBeGreaterThan(15);
  const faults: string[] = [];
  for (const { path, html } of pages)
    faults.push(...(await htmlFaults(html)).map((fault) => `${path} ${fault}`));
  expect(faults).toEqual([]);
});

it('every page has a title and a description of its own, and says its language', () => {
  const titles = new Map<string, string>();
  for (const { path, html } of pages) {
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    expect(title, `${path} has a title`).toMatch(/ · |Byg partnerskaber|Build Partnerships/);
    expect(titles.get(title), `${path} and another page are both called “${title}”`).toBeUndefined();
    titles.set(title, path);
    expect(attributeOf(html, /<html[^>]*>/, 'lang'), path).toBe(path.slice(1, 3));
    if (isIndexed(html))
      expect(descriptionOf(html)?.length ?? 0, `${path} has a description`).toBeGreaterThan(40);
  }
  const descriptions = pages.map(({ html }) => descriptionOf(html)).filter(Boolean);
  expect(new Set(descriptions).size).toBe(descriptions.length);
});

it.each([
  ['/da/eksempler', '?page=2'],
  ['/en/cases', '?sector=municipality&order=title'],
  ['/da/viden/publikationer', '?group=literature'],
  ['/en/knowledge/publications', '?kind=law'],
  ['/da/soeg', '?q=aftale'],
])('%s%s is described as the part of the list that it is', async (list, query) => {
  const [whole, part] = await Promise.all(
    [list, list + query].map(async (path) => {
      const answer = await fetch(product.url + path);
      expect(answer.status, path).toBe(200);
      return descriptionOf(await answer.text()) ?? '';
    }),
  );
  expect(whole?.length).toBeGreaterThan(40);
  expect(part).toMatch(/^.{5,}\. /);
  expect(part?.endsWith(whole ?? '')).toBe(true);
  expect(part).not.toBe(whole);
});

const isIndexed = (html: string): boolean => !html.includes('name="robots" content="noindex"');
const descriptionOf = (html: string): string | undefined =>
  attributeOf(html, /<meta name="description"[^>]*>/, 'content');
