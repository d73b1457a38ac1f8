import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, otherLanguage, type Language } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import { editionFiles, editionKinds } from '#words/editions/files.ts';
import { startProduct, type Product } from '../harness/start-product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product?.stop());

const at = (language: Language, ...more: string[]): string =>
  product.url + address(language, 'guide', 'editions', ...more);
const text = async (url: string): Promise<string> => (await fetch(url)).text();
const matches = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

it('is made once for all who ask first at the same time', async () => {
  const url = at('da', editionFiles.da.book);
  const answers = await Promise.all(Array.from({ length: 6 }, () => fetch(url)));
  const bodies = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
  expect(new Set(answers.map((answer) => answer.headers.get('etag'))).size).toBe(1);
  expect(bodies.every((body) => Buffer.compare(body, bodies[0] ?? Buffer.alloc(0)) === 0)).toBe(true);
});

describe.each(languages)('the editions in %s', (language) => {
  it('are presented with an address, a format and a size each, and every address answers', async () => {
    const page = await text(at(language));
    const files = matches(
      page,
      new RegExp(`href="${address(language, 'guide', 'editions')}/([\\w.-]+\\.\\w+)"`, 'g'),
    );
    // Those of the whole guide and of the toolbox, and one of each chapter.
    expect(new Set(files).size).toBe(editionKinds.length + 8);
    for (const file of files) {
      const answer = await fetch(at(language, file));
      expect(answer.status, file).toBe(200);
      expect(Number(answer.headers.get('content-length')), file).toBe(
        (await answer.arrayBuffer()).byteLength,
      );
    }
  });

  it.each([
    ['book', 'application/pdf', 'inline'],
    ['epub', 'application/epub+zip', 'attachment'],
    ['page', 'text/html; charset=utf-8', 'attachment'],
  ] as const)(
    'send the %s with its own type, name and mark, to be kept by anyone',
    async (kind, type, how) => {
      const url = at(language, editionFiles[language][kind]);
      const { status, headers } = await fetch(url, { method: 'HEAD' });
      expect([status, headers.get('content-type')]).toEqual([200, type]);
      const name = language === 'da' ? 'Byg%20partnerskaber' : 'Build%20Partnerships';
      expect(headers.get('content-disposition')).toMatch(new RegExp(`^${how}; .*''${name}`));
      expect(headers.get('cache-control')).toMatch(/^public/);
      const etag = headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]+"$/);
      for (const known of [etag, `"other", ${etag}`, '*']) {
        const again = await fetch(url, { headers: { 'if-none-match': known } });
        expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
      }
      expect((await fetch(url, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    },
  );

  it('are the same to somebody who is signed in, and are never called private', async () => {
    const cookie = await product.signIn('reader@byg.test');
    const answer = await fetch(at(language, editionFiles[language].epub), { headers: { cookie } });
    expect(answer.headers.get('cache-control')).toMatch(/^public/);
  });

  it('hold nothing under a name that is not theirs', async () => {
    const foreign = editionFiles[language === 'da' ? 'en' : 'da'].slides;
    for (const file of ['x.pdf', 'whole.pdf', '..%2f..%2fpackage.json', '%00', foreign])
      expect((await fetch(at(language, file))).status, file).toBe(404);
  });

  it('have the whole guide on one page, every anchor met once and every link to one', async () => {
    const page = await text(at(language, 'whole'));
    const ids = matches(page, / id="([^"]+)"/g);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(matches(page, /href="#([^"]+)"/g).filter((id) => !ids.includes(id))).toEqual([]);
    expect(page).not.toContain(`href="${product.url}`);
  });

  it('have the checklist as a page: eight groups, twenty-four lines, the way to the posters', async () => {
    const page = await text(product.url + address(language, 'guide', 'checklist'));
    expect(matches(page, /<section[^>]* aria-labelledby="group-(\d)"/g)).toHaveLength(8);
    expect(matches(page, /<li id="([\w-]+)"/g)).toHaveLength(24);
    for (const kind of ['poster-a4', 'poster-a3'] as const)
      expect(page).toContain(address(language, 'guide', 'editions', editionFiles[language][kind]));
  });

  it('have lines to tick without script: the ticks are in the address, in both languages, and nowhere else', async () => {
    const here = product.url + address(language, 'guide', 'checklist');
    const plain = await text(here);
    const ids = matches(plain, /<input type="checkbox" name="ticked" value="([\w-]+)"/g);
    expect(ids).toHaveLength(24);
    expect(plain).not.toContain('<script type="module"');
    const lines = plain.slice(
      plain.indexOf('id="group-1"'),
      plain.indexOf('</form>', plain.indexOf('id="group-8"')),
    );
    expect(matches(lines, /href="\/(?:da\/vaerktoejer|en\/tools)\/([\w-]+)"/g)).toHaveLength(23);
    const [first = '', , third = ''] = ids;
    const answer = await fetch(`${here}?ticked=${third}&ticked=${first}&ticked=nothing%3Cb%3E`);
    const page = await answer.text();
    expect(answer.headers.get('cache-control') ?? '').not.toContain('public');
    expect(matches(page, / value="([\w-]+)" checked/g)).toEqual([first, third]);
    expect(page).toContain(language === 'da' ? '2 af 24 er krydset af.' : '2 of 24 are ticked.');
    expect(page).toContain('name="robots" content="noindex"');
    const query = `ticked=${first}&amp;ticked=${third}`;
    expect(page).toContain(`${address(otherLanguage(language), 'guide', 'checklist')}?${query}`);
    expect(page).not.toContain('nothing');
  });
});

it('goes on answering pages while books are set', async () => {
  // Asked of a product that has just begun, so that nothing is made yet.
  await using fresh = await startProduct();
  const shelf = fetch(fresh.url + address('en', 'guide', 'editions'));
  const health = await fetch(`${fresh.url}/health/live`);
  expect(health.status).toBe(200);
  expect((await shelf).status).toBe(200);
});
