import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitionQuestions } from '#domain/definitions/definition-test.ts';
import { languages, type Language } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import { htmlFaults } from '../harness/browser-html.ts';
import { openBrowser } from '../harness/browser.ts';
import { openVisitor } from '../harness/browser-visitor.ts';
import { faultsOf } from '../harness/look-at-all.ts';
import { startProduct, type Product } from '../harness/start-product.ts';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  product = await startProduct({ env: { CONTACT_NAME: 'Biblioteket', PRIVACY_EMAIL: 'dpo@example.dk' } });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(product.url + path, init);
const read = async (path: string): Promise<string> => (await ask(path)).text();
const at = (language: Language, ...words: string[]): string => address(language, 'knowledge', ...words);
const test = (answers: Record<string, string>, language: Language = 'en'): string =>
  `${at(language, 'definition-test')}?${new URLSearchParams(answers)}`;
const all = (said: string): Record<string, string> =>
  Object.fromEntries(definitionQuestions.map((name) => [name, said]));
const dataOf = (html: string, type: string): Record<string, unknown> => {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const parsed = blocks.map(([, json = '']) => JSON.parse(json) as Record<string, unknown>);
  const found = parsed.find((one) => one['@type'] === type || (type === '@graph' && '@graph' in one));
  if (!found) throw new Error(`no ${type} on the page`);
  return found;
};

describe('the glossary', () => {
  it.each(languages)('has a place for every word, and every way leads to one (%s)', async (language) => {
    const html = await read(at(language, 'glossary'));
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const here = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(here.filter((id) => !ids.includes(id))).toEqual([]);
    expect(html.match(/<dfn>/g)?.length).toBeGreaterThan(100);
    const away = new Set(
      [...html.matchAll(/<dd>[^]*?<\/dd>/g)].flatMap(([dd]) =>
        [...dd.matchAll(/href="(\/[^"]+)"/g)].map(([, href = '']) => href),
      ),
    );
    for (const href of away) expect((await ask(href)).status, href).toBe(200);
  });

  it('follows the Danish alphabet', async () => {
    const html = await read(at('da', 'glossary'));
    const words = [...html.matchAll(/<dfn>([^<]+)<\/dfn>/g)].map(([, word = '']) => word);
    expect(words).toEqual(words.toSorted(new Intl.Collator('da-DK', { numeric: true }).compare));
    expect([...html.matchAll(/<h2 id="letter-[^>]*>([^<]+)</g)].at(-1)?.[1]).toBe('Å');
  });

  it('is a set of defined terms, whose terms lie beside the page', async () => {
    const html = await read(at('en', 'glossary'));
    expect(dataOf(html, 'DefinedTermSet')).toMatchObject({ inLanguage: 'en' });
    const answer = await ask(`${at('en', 'glossary')}/terms.jsonld`);
    expect(answer.headers.get('content-type')).toContain('application/ld+json');
    const set = (await answer.json()) as { hasDefinedTerm: { '@id': string; description: string }[] };
    for (const term of set.hasDefinedTerm)
      expect(html).toContain(`<div id="${new URL(term['@id']).hash.slice(1)}">`);
  });
});

describe('publications', () => {
  it('are narrowed by group and kind, with what each choice would leave', async () => {
    const list = at('da', 'publications');
    const count = (html: string): number => html.match(/class="line /g)?.length ?? 0;
    const [whole, reports] = [await read(list), await read(`${list}?group=original&kind=report`)];
    expect(count(whole)).toBeGreaterThan(50);
    expect(count(reports)).toBeGreaterThan(0);
    expect(count(reports)).toBeLessThan(count(whole));
    expect(reports).toMatch(/<option value="original" selected/);
    expect(reports).toContain(`cite.ris?group=original&amp;kind=report`);
    const none = await ask(`${list}?group=rule&kind=film`);
    expect([none.status, await none.text()]).toEqual([200, expect.stringContaining('Ingen titler passer')]);
    for (const wrong of ['group=x', 'kind=%00', `group=${'x'.repeat(5000)}`]) {
      const answer = await ask(`${list}?${wrong}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain(`${list}?group=original`);
    }
  });

  it('are cited: tags, data, files of one and of many', async () => {
    const record = at('en', 'publications', 'guide-build-partnerships');
    const html = await read(record);
    expect(html.match(/<meta name="citation_author"/g)).toHaveLength(2);
    expect(html).toContain('<meta name="citation_publication_date" content="2012"/>');
    expect(html).toContain('Overgaard, L., &amp; Larsen, S. S. (2012).');
    expect(dataOf(html, 'Book')).toMatchObject({ datePublished: '2012', inLanguage: 'en' });
    const types = {
      ris: 'application/x-research-info-systems',
      bib: 'application/x-bibtex',
      json: 'csl+json',
    };
    for (const [format, type] of Object.entries(types))
      for (const folder of [record, at('en', 'publications')]) {
        const answer = await ask(`${folder}/cite.${format}`);
        expect(answer.status, `${folder} ${format}`).toBe(200);
        expect(answer.headers.get('content-type')).toContain(type);
        expect(answer.headers.get('content-disposition')).toMatch(
          new RegExp(`^attachment; filename="[a-z-]+\\.${format}"$`),
        );
      }
    const many = (await (
      await ask(`${at('en', 'publications')}/cite.json?group=original`)
    ).json()) as unknown[];
    const ris = await read(`${at('en', 'publications')}/cite.ris?group=original`);
    expect(ris.match(/^TY {2}- /gm)).toHaveLength(many.length);
    expect((await ask(`${record}/cite.pdf`)).status).toBe(404);
    expect((await ask(at('en', 'publications', 'no-such'))).status).toBe(404);
  });

  it('are told by the API, page by page, in either language', async () => {
    const first = (await (await ask('/api/v1/publications?limit=2&language=da')).json()) as {
      items: { url: string; use: string }[];
      next: string;
    };
    expect(first.items).toHaveLength(2);
    expect(first.items[0]?.url).toContain('/da/viden/publikationer/');
    const terms = (await (await ask('/api/v1/terms?limit=100&language=en')).json()) as {
      next: string | null;
    };
    expect(terms.next).not.toBeNull();
    expect((await ask('/api/v1/terms?language=xx')).status).toBe(422);
  });
});

it('the sources are dated as far as they are known, in order', async () => {
  const html = await read(at('da', 'sources'));
  const starts = (dataOf(html, '@graph')['@graph'] as { startDate: string }[]).map(
    ({ startDate }) => startDate,
  );
  expect(starts[0]).toBe('2010-03-01');
  expect(starts.map((day) => day.slice(0, 4))).toEqual(starts.map((day) => day.slice(0, 4)).toSorted());
  expect(html).toContain('>4.–6. marts 2012<');
  expect(html).toContain('>April–maj 2011<');
});

describe('the test of eight questions', () => {
  it('says yes, no and what it rather is, and can be linked', async () => {
    const yes = await read(test(all('yes')));
    expect(yes).toContain('Yes, it is a partnership');
    expect(yes).toContain('8 of 8 are yes');
    const hard = await read(test({ ...all('yes'), gain: 'no' }));
    expect(hard).toContain('No, it is not a partnership');
    expect(hard).toContain('One of the decisive questions has a no');
    expect(hard).toContain('Collaboration.');
    expect(hard).toMatch(/value="no" checked/);
    expect(hard).toContain(encodeURIComponent('gain=no'));
    expect(await read(test({ ...all('no') }, 'da'))).toContain('Køb eller sponsorat.');
  });

  it('says what is missing or unknown, and keeps what was answered', async () => {
    const html = await read(test({ parties: 'yes', gain: '<script>', other: 'x' }));
    expect(
      html.match(/href="#(parties|contribute|gain|purpose|beyond|rules|decisions|exchange)"/g),
    ).toHaveLength(7);
    expect(html).toContain('The answer is neither yes nor no.');
    expect(html).not.toContain('<script>');
    expect(html).toMatch(/id="parties"[^>]*checked/);
    const long = await ask(test({ gain: 'x'.repeat(10_000) }));
    expect(long.status).toBe(200);
  });
});

it('the accessibility statement has a short address in every language', async () => {
  const where = async (path: string, headers = {}): Promise<[number, string | null]> => {
    const answer = await ask(path, { redirect: 'manual', headers });
    return [answer.status, answer.headers.get('location')];
  };
  expect(await where('/was', { 'accept-language': 'en' })).toEqual([307, '/en/about/accessibility']);
  expect(await where('/was', { cookie: 'language=da', 'accept-language': 'en' })).toEqual([
    307,
    '/da/om/tilgaengelighed',
  ]);
  expect(await where('/da/was')).toEqual([307, '/da/om/tilgaengelighed']);
  expect(await where('/en/was')).toEqual([307, '/en/about/accessibility']);
  expect((await ask('/was', { redirect: 'manual' })).headers.get('vary')).toMatch(/accept-language/i);
});

it('tells who runs the installation as far as it is set, and how the rest is set', async () => {
  const contact = await read('/da/om/kontakt');
  expect(contact).toContain('mailto:dpo@example.dk');
  expect(contact).toContain('Biblioteket');
  expect(await read('/en/about/accessibility')).toContain('CONTACT_EMAIL');
});

const pages = languages.flatMap((language) => [
  at(language),
  at(language, 'glossary'),
  at(language, 'publications'),
  at(language, 'publications', 'guide-build-partnerships'),
  at(language, 'sources'),
  at(language, 'definition-test'),
  test({ ...all('yes'), rules: 'no', gain: 'no' }, language),
  test({ parties: 'no' }, language),
  address(language, 'about'),
  address(language, 'about', language === 'da' ? 'kontakt' : 'contact'),
  address(language, 'news'),
]);

it('every page is valid, light, and free of script', async () => {
  const faults: string[] = [];
  for (const path of pages) {
    const html = await read(path);
    faults.push(...(await htmlFaults(html)).map((fault) => `${path} ${fault}`));
    expect(html.replace(/<script type="application\/ld\+json">/g, ''), path).not.toContain('<script');
    if (path.includes('?')) continue;
    // Compressed in the background, once it has been made.
    const packed = () => ask(path, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
    await expect
      .poll(async () => (await packed()).headers.get('content-encoding'), { timeout: 10_000 })
      .toBe('br');
    expect(Number((await packed()).headers.get('content-length')), path).toBeLessThanOrEqual(20_000);
  }
  expect(faults).toEqual([]);
});

it('every page can be read by everyone, narrow and wide, light and dark, and on paper', async () => {
  await using visitor = await openVisitor(browser, { url: product.url });
  const faults: string[] = [];
  for (const path of pages)
    faults.push(...(await faultsOf(visitor, { path, isNew: true, onPaper: true, everyRule: true })));
  expect(faults).toEqual([]);
});
