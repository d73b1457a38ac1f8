import { afterAll, beforeAll, expect, it } from 'vitest';
import { crawl, type Crawled } from '../harness/browser-crawl.ts';
import { attributeOf, htmlFaults } from '../harness/browser-html.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { xmlFaults } from '../harness/validate-xml.ts';

let product: Product;
let sitemap = '';
/** Every page of the sitemap, by its path. */
const pages = new Map<string, Crawled>();
let crawled: readonly Crawled[] = [];
beforeAll(async () => {
  product = await startProduct();
  sitemap = await (await fetch(`${product.url}/sitemap.xml`)).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
  crawled = await crawl({
    url: product.url,
    from: ['/da', '/en'],
    most: 2000,
    // A list narrowed by a choice is the list; there are thousands of choices.
    follow: (path) => /^\/(da|en)/.test(path) && !path.includes('?'),
  });
  const known = new Map(crawled.map((page) => [page.path, page]));
  for (const path of paths) {
    const [page] = known.has(path)
      ? [known.get(path)]
      : await crawl({ url: product.url, from: [path], most: 1 });
    if (page) pages.set(path, page);
  }
});
afterAll(() => product?.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(product.url + path, { headers, redirect: 'manual' });
const isIndexed = ({ html, status, type }: Crawled): boolean =>
  status === 200 && type.startsWith('text/html') && !/name="robots" content="noindex/.test(html);

it('the sitemap holds every page that links lead to, and every page in it is there', async () => {
  expect(pages.size).toBeGreaterThan(150);
  expect(
    [...pages.values()].filter((page) => !isIndexed(page)).map(({ status, path }) => `${status} ${path}`),
  ).toEqual([]);
  const found = crawled.filter((page) => isIndexed(page));
  expect(
    found.filter(({ path }) => !pages.has(path)).map(({ path, from }) => `${path} from ${from}`),
  ).toEqual([]);
});

it('the sitemap is valid, and its pairs are those of the pages', async () => {
  expect(await xmlFaults('sitemap', [sitemap])).toEqual([]);
  for (const [, entry = ''] of sitemap.matchAll(/<url>(.*?)<\/url>/g)) {
    const path = new URL(/<loc>([^<]+)/.exec(entry)?.[1] ?? '').pathname;
    for (const language of ['da', 'en']) {
      const there = attributeOf(entry, new RegExp(`<xhtml:link [^>]*hreflang="${language}"[^>]*>`), 'href');
      const told = attributeOf(
        pages.get(path)?.html ?? '',
        new RegExp(`<link rel="alternate" hreflang="${language}"[^>]*>`),
        'href',
      );
      expect(told, `${path} in ${language}`).toBe(there);
    }
  }
});

it('robots are told what is not for them, and where the sitemap is', async () => {
  const robots = await (await get('/robots.txt')).text();
  for (const path of ['/da/arbejdsrum', '/en/workspace', '/g/', '/api/'])
    expect(robots).toContain(`Disallow: ${path}\n`);
  expect(robots).toMatch(/^Sitemap: http\S+\/sitemap\.xml$/m);
});

it('what is asked for again and has not changed is not sent again', async () => {
  for (const path of ['/sitemap.xml', '/robots.txt', '/feeds/da/all.atom', '/feeds/en/cases.json']) {
    const first = await get(path);
    const [etag, changed] = [first.headers.get('etag') ?? '', first.headers.get('last-modified')];
    expect((await get(path, { 'if-none-match': etag })).status, path).toBe(304);
    expect((await get(path, { 'if-none-match': 'W/"other"' })).status, path).toBe(200);
    if (changed) expect((await get(path, { 'if-modified-since': changed })).status, path).toBe(304);
  }
});

const feeds = ['da', 'en'].flatMap((language) =>
  ['all', 'news', 'cases', 'publications'].map((name) => `/feeds/${language}/${name}`),
);

it('feeds are valid, the same in both formats, and read to their end', async () => {
  const documents: string[] = [];
  for (const feed of feeds) {
    const ids: string[] = [];
    for (let next: string | undefined = `${feed}.atom`; next !== undefined;) {
      const answer = await get(next);
      expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      const xml = await answer.text();
      documents.push(xml);
      ids.push(...[...xml.matchAll(/<entry><id>([^<]+)/g)].map(([, id = '']) => id));
      const link = attributeOf(xml, /<link rel="next"[^>]*>/, 'href');
      next = link && new URL(link).pathname + new URL(link).search;
    }
    expect(new Set(ids).size, feed).toBe(ids.length);
    expect(ids.length, feed).toBeGreaterThan(0);
    expect(ids.every((id) => /^tag:[^,]+,2026:/.test(id))).toBe(true);
    const told: string[] = [];
    for (let next: string | undefined = `${feed}.json`; next !== undefined;) {
      const json = (await (await get(next)).json()) as {
        version: string;
        items: { id: string; url: string }[];
        next_url?: string;
      };
      expect(json.version).toBe('https://jsonfeed.org/version/1.1');
      told.push(...json.items.map(({ id }) => id));
      expect(json.items.every(({ url }) => pages.has(new URL(url).pathname))).toBe(true);
      next = json.next_url && new URL(json.next_url).pathname + new URL(json.next_url).search;
    }
    expect(told).toEqual(ids);
  }
  expect(await xmlFaults('atom', documents)).toEqual([]);
});

it.each([
  '/feeds/da/everything.atom',
  '/feeds/da/all.rss',
  '/feeds/de/all.atom',
  '/feeds/da/all.atom?page=99',
  '/feeds/da/all.atom?page=-1',
])('%s is not there', async (path) => expect((await get(path)).status).toBe(404));

it('every page names itself, its feeds and its picture', async () => {
  const content = (html: string, name: string) =>
    attributeOf(html, new RegExp(`<meta (?:property|name)="${name}"[^>]*>`), 'content');
  for (const [path, { html }] of pages) {
    expect(new URL(attributeOf(html, /<link rel="canonical"[^>]*>/, 'href') ?? 'x:').pathname, path).toBe(
      path,
    );
    const title = unescape(/<title>([^<]+)/.exec(html)?.[1] ?? '');
    expect(title.startsWith(unescape(content(html, 'og:title') ?? '?')), `${path}: ${title}`).toBe(true);
    const isRecord = /\/(publikationer|publications)\/./.test(path);
    if (!isRecord) expect(content(html, 'og:description'), path).toBe(content(html, 'description'));
    expect(content(html, 'og:locale')).toBe(path.startsWith('/da') ? 'da_DK' : 'en_GB');
    expect(content(html, 'og:image'), path).toMatch(/\/share\/(da|en)\/[a-z]+\/[\w-]+\.png\?v=\w+$/);
    expect(html, path).toContain('type="application/atom+xml"');
  }
});

const unescape = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

type Data = Record<string, unknown>;
const required: Readonly<Record<string, readonly string[]>> = {
  TechArticle: ['headline', 'inLanguage', 'dateModified', 'author', 'publisher', 'license'],
  Article: ['headline', 'inLanguage', 'dateModified', 'author', 'publisher', 'license'],
  NewsArticle: ['headline', 'datePublished', 'dateModified', 'author'],
  HowTo: ['name', 'step'],
  VideoObject: ['name', 'description', 'thumbnailUrl', 'uploadDate', 'contentUrl', 'transcript', 'duration'],
  Event: ['name', 'startDate'],
  Organization: ['name', 'url'],
  WebSite: ['name', 'url', 'potentialAction'],
  Dataset: ['name', 'description', 'license', 'creator', 'distribution'],
  DefinedTermSet: ['name', 'description', 'license'],
  BreadcrumbList: ['itemListElement'],
};

/** Of a work of others we know no more than its record says. */
const fieldsOf = (data: Data): readonly string[] =>
  String(data['@id']).endsWith('#work')
    ? ['name', 'mainEntityOfPage']
    : (required[String(data['@type'])] ?? []);

const dataOf = (html: string): Data[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(([, text = '']) => {
    const data = JSON.parse(text) as Data;
    return (data['@graph'] as Data[] | undefined) ?? [data];
  });

it('what pages say to machines can be read, is whole, and stands on the page', async () => {
  const types = new Set<string>();
  for (const [path, { html }] of pages) {
    const shown = unescape(
      html
        .replace(/<script[^>]*>.*?<\/script>/gs, '')
        .replace(/<[^>]+>/g, (tag) => ` ${/aria-label="([^"]*)"/.exec(tag)?.[1] ?? ''} `),
    ).replace(/\s+/g, ' ');
    for (const data of dataOf(html)) {
      const type = String(data['@type']);
      types.add(type);
      const missing = fieldsOf(data).filter((field) => data[field] === undefined || data[field] === '');
      expect(missing, `${path} ${type}`).toEqual([]);
      const title = String(data['headline'] ?? data['name'] ?? '');
      expect(shown.includes(title.replace(/\s+/g, ' ')), `${path} ${type}: “${title}”`).toBe(true);
      for (const crumb of type === 'BreadcrumbList' ? (data['itemListElement'] as Data[]) : []) {
        const there = new URL(String(crumb['item'])).pathname;
        expect(there === path || html.includes(`href="${there}"`), `${path} lies under ${there}`).toBe(true);
      }
    }
  }
  expect([...types]).toEqual(expect.arrayContaining(Object.keys(required)));
});

it('data sets lead to data', async () => {
  for (const [path, { html }] of pages)
    for (const data of dataOf(html).filter((one) => one['@type'] === 'Dataset'))
      for (const { contentUrl, encodingFormat } of data['distribution'] as Record<string, string>[]) {
        const { pathname, search } = new URL(contentUrl ?? '');
        const answer = await get(pathname + search);
        expect(answer.status, `${path}: ${contentUrl}`).toBe(200);
        expect(answer.headers.get('content-type')).toContain(encodingFormat);
      }
});

/** Width and height as a PNG says them in its first chunk. */
const sizeOf = (png: Buffer): readonly number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

it('pictures to share are PNG, 1200 by 630, kept for ever and only of pages there are', async () => {
  for (const path of ['/da', '/en', '/da/eksempler', '/en/film', '/da/viden/ordliste']) {
    const image =
      attributeOf(pages.get(path)?.html ?? '', /<meta property="og:image"[^>]*>/, 'content') ?? '';
    const { pathname, search } = new URL(image);
    const answer = await get(pathname + search);
    const png = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(sizeOf(png)).toEqual([1200, 630]);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await get(pathname)).headers.get('cache-control')).not.toContain('immutable');
    const again = await get(pathname, { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  }
  for (const path of ['da/page/nothing', 'da/nothing/front', 'xx/page/front', 'da/cases/..%2f..%2fetc'])
    expect((await get(`/share/${path}.png`)).status, path).toBe(404);
});

it('a case and the film can stand on other pages, and nothing else', async () => {
  for (const path of ['/da/eksempler/krimicafe', '/en/film']) {
    const { html } = pages.get(path) ?? { html: '' };
    for (const [, href = ''] of html.matchAll(/<link rel="alternate" href="([^"]*\/oembed[^"]*)"/g)) {
      const { pathname, search } = new URL(unescape(href));
      const answer = await get(`${pathname}${search}&maxwidth=400`);
      expect(answer.status).toBe(200);
      const told = await answer.text();
      if (search.includes('json')) expect((JSON.parse(told) as { width: number }).width).toBe(400);
      else expect(told).toContain('<width>400</width>');
    }
  }
  const origin = new URL(
    attributeOf(pages.get('/da')?.html ?? '', /<link rel="canonical"[^>]*>/, 'href') ?? '',
  ).origin;
  const ask = async (query: string): Promise<number> => (await get(`/oembed${query}`)).status;
  const film = encodeURIComponent(`${origin}/da/film`);
  expect(await ask('')).toBe(400);
  expect(await ask(`?url=${film}&maxwidth=-1`)).toBe(400);
  expect(await ask(`?url=${film}&format=yaml`)).toBe(501);
  expect(await ask(`?url=${encodeURIComponent(`${origin}/da/guide`)}`)).toBe(404);
  expect(await ask(`?url=${encodeURIComponent('https://example.org/da/film')}`)).toBe(404);
  expect(await ask(`?url=${encodeURIComponent(`${origin}/da/${'x'.repeat(9000)}`)}`)).toBe(404);
});

it('only the film made for it may be framed, and it runs no script', async () => {
  const framed = await get('/embed/film?language=en');
  expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *');
  expect(framed.headers.get('x-frame-options')).toBeNull();
  const html = await framed.text();
  expect(html).not.toContain('<script');
  expect(await htmlFaults(html)).toEqual([]);
  for (const path of ['/da', '/da/film', '/da/eksempler/krimicafe']) {
    const { headers } = await get(path);
    expect(headers.get('x-frame-options'), path).toBe('DENY');
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
  }
});
