import { afterAll, beforeAll, expect, it } from 'vitest';
import { languages, otherLanguage, type Language } from '#domain/language.ts';
import { crawl, linksOf, type Crawled } from '../harness/browser-crawl.ts';
import { attributeOf } from '../harness/browser-html.ts';
import { startProduct, type Product } from '../harness/start-product.ts';

let product: Product;
let pages: readonly Crawled[] = [];
let found: readonly Crawled[] = [];
beforeAll(async () => {
  product = await startProduct();
  found = await crawl({ url: product.url, from: ['/da', '/en'] });
  pages = found.filter(({ status, type }) => status === 200 && type.startsWith('text/html'));
});
afterAll(() => product?.stop());

const byPath = (path: string): Crawled | undefined => found.find((page) => page.path === path);
const languageOf = ({ path }: Crawled): Language => (path.startsWith('/en') ? 'en' : 'da');
const pathOf = (address: string | undefined): string => (address ? new URL(address).pathname : '');

it('every link on the way leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(15);
  const dead = found.filter(({ status }) => status >= 400);
  expect(dead.map(({ path, status, from }) => `${status} ${path} from ${from}`)).toEqual([]);
});

it('no link needs a detour, but those into the workspace and to the other language', () => {
  const detours = found.filter(
    ({ status, path }) => status >= 300 && status < 400 && !/^\/language|arbejdsrum|workspace/.test(path),
  );
  expect(detours.map(({ path, from }) => `${path} from ${from}`)).toEqual([]);
});

it('every link to a place on a page finds it', () => {
  const lost: string[] = [];
  for (const page of pages)
    for (const { hash, pathname, search } of linksOf(page.html, product.url + page.path)) {
      // A moment in the film is a place in a video, which the browser finds by itself.
      if (hash === '' || /^#t=\d/.test(hash)) continue;
      const target = byPath(pathname + search);
      if (!target?.html.includes(`id="${decodeURIComponent(hash.slice(1))}"`))
        lost.push(`${page.path} → ${pathname}${hash}`);
    }
  expect(lost).toEqual([]);
});

it('each page names its other language, and that page names it back', () => {
  for (const page of pages) {
    const [own, other] = [languageOf(page), otherLanguage(languageOf(page))];
    const named = (html: string, language: Language): string =>
      pathOf(attributeOf(html, new RegExp(`<link rel="alternate" hreflang="${language}"[^>]*>`), 'href'));
    const there = named(page.html, other);
    expect(named(page.html, own), page.path).toBe(page.path.split('?')[0]);
    expect(byPath(there)?.status, `${page.path} in ${other}: ${there}`).toBe(200);
    expect(named(byPath(there)?.html ?? '', own), `back from ${there}`).toBe(page.path.split('?')[0]);
  }
});

it('the switch of language stays on the page and is remembered', async () => {
  for (const page of pages) {
    const other = otherLanguage(languageOf(page));
    const to = attributeOf(page.html, new RegExp(`<a[^>]*href="/language/${other}[^>]*>`), 'href') ?? '';
    const answer = await fetch(product.url + to, { redirect: 'manual' });
    const alternate = attributeOf(
      page.html,
      new RegExp(`<link rel="alternate" hreflang="${other}"[^>]*>`),
      'href',
    );
    expect(pathOf(new URL(answer.headers.get('location') ?? '', product.url).href), page.path).toBe(
      pathOf(alternate),
    );
    expect(answer.headers.get('set-cookie')).toContain(`language=${other}`);
  }
  for (const language of languages) {
    const front = await fetch(product.url, {
      redirect: 'manual',
      headers: { cookie: `language=${language}` },
    });
    expect(front.headers.get('location')).toBe(`/${language}`);
  }
});
