import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '#server/documents/opened-pdf.ts';
import { linksOf } from '../harness/browser-crawl.ts';
import { attributeOf, htmlFaults } from '../harness/browser-html.ts';
import { openTheatre, type Theatre } from '../harness/browser-theatre.ts';
import { openVisitor } from '../harness/browser-visitor.ts';
import { faultsOf } from '../harness/look-at-all.ts';

let theatre: Theatre;
let url: string;
beforeAll(async () => {
  theatre = await openTheatre();
  url = theatre.product.url;
});
afterAll(() => theatre?.[Symbol.asyncDispose]());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(url + path, { redirect: 'manual', headers: { accept: 'text/html', ...headers } });
const page = async (path: string): Promise<string> => {
  const answer = await get(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const titles = (html: string): string[] =>
  [...html.matchAll(/<h3 class="title[^>]*>[\s\S]*?<a[^>]*>([^<]+)<\/a>/g)].map(([, title = '']) => title);
/** What the number beside a choice says, and where it leads. */
const counts = (html: string) =>
  [...html.matchAll(/<a class="numbers[^"]*" href="([^"]*)"[^>]*>(\d+)<\/a>/g)].map(
    ([, href = '', count]) => ({
      href: href.replaceAll('&amp;', '&'),
      count: Number(count),
    }),
  );

describe('the list of cases', () => {
  it('is told on two pages, each case once, in either order and by title', async () => {
    for (const order of ['', 'order=oldest', 'order=title']) {
      const at = (query: string) => `/da/eksempler${query ? `?${query}` : ''}`;
      const first = titles(await page(at(order)));
      const second = titles(await page(at([order, 'page=2'].filter(Boolean).join('&'))));
      expect(first).toHaveLength(8);
      expect(new Set([...first, ...second]).size).toBe(12);
      if (order === 'order=title')
        expect([...first, ...second]).toEqual(
          [...first, ...second].toSorted(new Intl.Collator('da-DK', { numeric: true }).compare),
        );
    }
  });

  it('shows as many cases as the number beside a choice said, however choices are combined', async () => {
    for (const from of [
      '/da/eksempler',
      '/en/cases?place=aarhus',
      '/da/eksempler?gain=network&order=title',
    ]) {
      const chosen = new URL(from, url).searchParams;
      for (const { href, count } of counts(await page(from))) {
        const there = new URL(href, url);
        const [added] = [...there.searchParams].filter(([name, value]) => !chosen.has(name, value));
        // A second value in the same facet adds to what the first one shows.
        if (!added || chosen.has(added[0])) continue;
        const said = /<p class="count[^>]*>(?:<!--[^>]*-->|\s)*(\d+)/.exec(await page(href))?.[1];
        expect([href, Number(said)]).toEqual([href, count]);
      }
    }
  });

  it('has one address for one ask', async () => {
    const asked = await get(
      '/da/eksempler?place=roskilde&barrier=&gain=methods&gain=competences&page=1&order=newest&utm=x',
    );
    expect(asked.status).toBe(308);
    const to = asked.headers.get('location') ?? '';
    expect(to).toBe('/da/eksempler?gain=competences&gain=methods&place=roskilde');
    const html = await page(to);
    expect(attributeOf(html, /<meta name="robots"[^>]*>/, 'content')).toContain('noindex');
    expect(attributeOf(html, /<link rel="alternate" hreflang="en"[^>]*>/, 'href')).toMatch(
      /\/en\/cases\?gain=competences&gain=methods&place=roskilde$/,
    );
  });

  it('teaches what to let go of when nothing fits, and what a wrong word may have meant', async () => {
    const none = await page('/da/eksempler?barrier=legislation&place=aarhus');
    expect(titles(none)).toEqual([]);
    expect(none).toContain('Uden Barriere: Lovgivning (3 eksempler)');
    const wrong = await get('/da/eksempler?barrier=oekonomi');
    expect(wrong.status).toBe(404);
    expect(await wrong.text()).toContain('href="/da/eksempler?barrier=economy"');
    const slug = await get('/en/cases/krimicafeen');
    expect(slug.status).toBe(404);
    expect(await slug.text()).toContain('href="/en/cases/krimicafe"');
    for (const bad of ['barrier=' + 'x'.repeat(5_000), 'place=%00%1f', 'year=%3Cscript%3E', 'form=%E0%A4%A'])
      expect([400, 404], bad.slice(0, 20)).toContain((await get(`/da/eksempler?${bad}`)).status);
  });

  it('is chosen by ticking boxes without a script', async () => {
    await using visitor = await openVisitor(theatre.browser, { url, script: false });
    const { page: shown } = visitor;
    await visitor.open('/da/eksempler');
    await shown.getByRole('checkbox', { name: 'Nye målgrupper' }).check();
    await shown.locator('summary', { hasText: 'Sted' }).click();
    await shown.getByRole('checkbox', { name: 'Aarhus' }).check();
    await shown.getByRole('button', { name: 'Vis eksemplerne' }).click();
    expect(new URL(shown.url()).search).toBe('?gain=target-groups&place=aarhus');
    expect(await shown.getByRole('article').count()).toBe(2);
    await shown.getByRole('link', { name: 'Fjern Sted Aarhus' }).click();
    expect(new URL(shown.url()).search).toBe('?gain=target-groups');
    await shown
      .getByRole('link', { name: /^Gentofte, 1 eksempel$/ })
      .first()
      .click();
    expect(await shown.getByRole('article').count()).toBe(1);
  });
});

describe('a case', () => {
  it('says whose words it is told in, names no one, and leads to chapters and tools and back', async () => {
    const html = await page('/da/eksempler/krimicafe');
    expect(html).toContain('Notitsen er vores.');
    expect(html).toContain('11. juli 2011');
    const links = linksOf(html, url).map(({ pathname }) => pathname);
    for (const to of ['/da/guide/hvad-faar-partneren', '/da/vaerktoejer/win-win-laerredet']) {
      expect(links).toContain(to);
      expect(linksOf(await page(to), url).map(({ pathname }) => pathname)).toContain(
        '/da/eksempler/krimicafe',
      );
    }
  });

  it('tells machines what it is in a block of data that nothing can end', async () => {
    const html = await page('/en/cases/roskilde-kanon');
    const blocks = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/g)].map(
      ([, block = '']) => JSON.parse(block) as Record<string, unknown>,
    );
    expect(blocks.filter((block) => block['@type'] === 'Article')).toHaveLength(1);
    expect(blocks.find((block) => block['@type'] === 'Article')).toMatchObject({
      inLanguage: 'en',
      isBasedOn: { datePublished: '2011-07-11' },
    });
  });

  it('goes on one sheet that says the same: tagged PDF and Word, named, and asked for again by its mark', async () => {
    for (const [path, language, title] of [
      ['/da/eksempler/litteratur-paa-slottet', 'da', 'Litteratur på slottet'],
      ['/en/cases/integration-i-gellerup', 'en', 'Integration in Gellerup'],
    ] as const) {
      const answer = await get(`${path}/sheet.pdf`);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(`${title}.pdf`);
      expect(answer.headers.get('cache-control')).toBe('public, no-cache');
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(await openPdf(bytes)).toMatchObject({ pages: 1, tagged: true, ua: '1', language, title });
      let etag = '';
      // It is packed for keeping while the first reader already has it.
      await expect
        .poll(async () => {
          const again = await get(`${path}/sheet.pdf`);
          expect(new Uint8Array(await again.arrayBuffer())).toEqual(bytes);
          return (etag = again.headers.get('etag') ?? '');
        })
        .not.toBe('');
      expect((await get(`${path}/sheet.pdf`, { 'if-none-match': etag })).status).toBe(304);
      const word = await get(`${path}/sheet.docx`);
      const text = unzipSync(new Uint8Array(await word.arrayBuffer()))['word/document.xml'];
      expect(strFromU8(text ?? new Uint8Array())).toContain(title);
    }
    expect((await get('/da/eksempler/krimicafe/sheet.exe')).status).toBe(404);
    expect((await get('/da/eksempler/no-such/sheet.pdf')).status).toBe(404);
  });
});

describe('the cases by the API', () => {
  it('are open to everyone, paged, chosen and told in both languages', async () => {
    const list = async (query: string) =>
      (await (await get(`/api/v1/cases?${query}`)).json()) as {
        items: { id: string; title: string }[];
        next: string | null;
      };
    const first = await list('limit=7&language=en');
    const second = await list(`limit=7&language=en&after=${first.next}`);
    expect([...first.items, ...second.items]).toHaveLength(12);
    expect(second.next).toBeNull();
    expect((await list('place=herning')).items.map(({ id }) => id)).toEqual([
      'biblioteket-i-midtbyen',
      'sansefortaellingen',
    ]);
    expect((await get('/api/v1/cases?barrier=nonsense')).status).toBe(422);
    const one = await get('/api/v1/cases/krimicafe?language=en');
    expect(await one.json()).toMatchObject({
      title: 'A crime-fiction café for the police',
      partnerSays: null,
      source: { code: 'S61', published: '2011-07-11' },
    });
    expect((await get('/api/v1/cases/no-such')).status).toBe(404);
  });
});

describe('how the cases look', () => {
  const shown = [
    '/da/eksempler',
    '/en/cases?gain=network&place=aarhus',
    '/da/eksempler?barrier=legislation&place=aarhus',
    '/en/cases/litteratur-paa-slottet',
    '/da/eksempler/mellem-rummet',
  ];

  it('is valid HTML of its own title', async () => {
    const htmls = await Promise.all(shown.map(page));
    for (const [at, html] of htmls.entries()) expect(await htmlFaults(html), shown[at]).toEqual([]);
    expect(new Set(htmls.map((html) => /<title>([^<]+)/.exec(html)?.[1])).size).toBe(shown.length);
  });

  it('has nothing for axe to find, narrow and wide, light and dark, and no word from the browser', async () => {
    await using visitor = await openVisitor(theatre.browser, { url });
    const faults: string[] = [];
    for (const path of shown)
      faults.push(...(await faultsOf(visitor, { path, isNew: true, onPaper: true, everyRule: true })));
    expect(faults).toEqual([]);
  });
});
