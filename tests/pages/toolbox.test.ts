import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '#domain/language.ts';
import { openPdf } from '#server/documents/opened-pdf.ts';
import { address } from '#words/addresses.ts';
import { startProduct, type Product } from '../harness/start-product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product?.stop());

const slugs = { da: 'er-vi-klar', en: 'are-we-ready' } as const;
const at = (path: string): string => product.url + path;
const tools = (language: Language, more = ''): string => at(address(language, 'tools') + more);
const text = async (url: string): Promise<string> => (await fetch(url)).text();
const bytes = async (answer: Response): Promise<Uint8Array> => new Uint8Array(await answer.arrayBuffer());

describe.each(languages)('the toolbox in %s', (language) => {
  it('stands by chapter, phase and need, each its own address, without a script', async () => {
    const [chapter, phase, need] = await Promise.all(
      ['', '?by=phase', '?by=need'].map((query) => text(tools(language, query))),
    );
    for (const page of [chapter, phase, need]) {
      expect(page).toContain(address(language, 'tools', slugs[language]));
      expect(page).not.toMatch(/<script(?! type="application\/ld\+json")/);
    }
    expect(chapter?.match(/<h2/g)?.length).toBeGreaterThanOrEqual(8);
    expect(phase?.match(/<h2/g)?.length).toBeGreaterThanOrEqual(12);
    expect(need?.match(/<h2/g)?.length).toBeGreaterThanOrEqual(10);
    expect(need).toContain('noindex');
  });

  it('is searched and cut to the time there is, and says when nothing fits', async () => {
    const few = await text(tools(language, '?time=15'));
    expect(few).not.toContain(`${address(language, 'tools', slugs[language])}"`);
    expect(await text(tools(language, '?q=T13'))).toContain('win-win');
    const none = await text(tools(language, '?q=%3Cscript%3Exyzzy'));
    expect(none).toContain('role="status"');
    expect(none).not.toContain('<script>xyzzy');
  });

  it('gives an empty sheet for paper, whose short address leads back to the form', async () => {
    const slug = slugs[language];
    const paper = await fetch(tools(language, `/${slug}/paper.pdf`));
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const pdf = await openPdf(await bytes(paper));
    expect(pdf).toMatchObject({ ua: '1', tagged: true, language });
    expect(pdf.letters).toContain(`/p/${slug}`);
    const back = await fetch(at(`/p/${slug.toUpperCase()}`), { redirect: 'manual' });
    expect([back.status, back.headers.get('location')]).toEqual([
      302,
      `${address(language, 'tools', slug)}#sheet`,
    ]);
    expect((await fetch(at('/p/nothing-of-ours'))).status).toBe(404);
  });

  it('makes documents of a plain form, and keeps nothing of it', async () => {
    const send = (format: string) =>
      fetch(tools(language, `/${slugs[language]}/sheet.${format}`), {
        method: 'POST',
        headers: { origin: product.url },
        body: new URLSearchParams({ title: 'Prøve & co', 'shared.why': '4', 'shared.gain': '2', do: format }),
      });
    const pdf = await openPdf(await bytes(await send('pdf')));
    expect(pdf).toMatchObject({ ua: '1', title: 'Prøve & co' });
    const word = unzipSync(await bytes(await send('docx')))['word/document.xml'];
    expect(strFromU8(word ?? new Uint8Array())).toContain('Prøve &amp; co');
    const csv = await send('csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(await csv.text()).toContain(language === 'da' ? ';4\r\n' : ',4\r\n');
    expect(await (await send('json')).json()).toMatchObject({ sheet: { shared: { why: 4, gain: 2 } } });
    expect((await send('exe')).status).toBe(404);
  });
});

describe('the tools over the API', () => {
  const send = (path: string, body: unknown) =>
    fetch(at(`/api/v1/tools/${path}`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('are listed, each with a definition and the schema of its sheet', async () => {
    const { items } = (await (await fetch(at('/api/v1/tools?language=en'))).json()) as {
      items: { id: string; definition: string }[];
    };
    expect(items.length).toBeGreaterThan(10);
    for (const { definition } of items) {
      const answer = await fetch(definition.replace(/^https?:\/\/[^/]+/, product.url));
      const told = (await answer.json()) as { schema: object; prompts: unknown[] };
      expect([definition, answer.status]).toEqual([definition, 200]);
      expect(told.schema).toHaveProperty('$schema');
      expect(told.prompts.length).toBeGreaterThan(0);
    }
  });

  it('compute a sheet in numbers and words, or say what is wrong with it and where', async () => {
    const good = await send('readiness.json', { shared: { why: 4, time: 'dont-know' }, sides: [] });
    const { result, ...rest } = (await good.json()) as { result: { blocks: unknown[] } };
    expect(rest).toMatchObject({ tool: 'readiness', sheet: { shared: { why: 4, time: 'dont-know' } } });
    expect(result.blocks[0]).toMatchObject({ kind: 'verdict', base: { answered: 1, asked: 12 } });
    const wrong = await send('readiness.pdf', { shared: { why: 44 }, sides: [] });
    expect([wrong.status, ((await wrong.json()) as { errors: unknown[] }).errors]).toMatchObject([
      422,
      [{ field: 'shared.why', kind: 'not-on-scale' }],
    ]);
    expect((await send('nothing.json', { sides: [] })).status).toBe(404);
    expect((await send('readiness.csv', { shared: { occasion: '=1+1' }, sides: [] })).status).toBe(200);
    expect(await (await send('readiness.csv', { shared: { occasion: '=1+1' }, sides: [] })).text()).toContain(
      ",'=1+1",
    );
  });
});

it('sends texts to begin from when the page stands, and with the page itself where a form was sent', async () => {
  const page = tools('da', '/samarbejdsaftale');
  const sent = await fetch(`${page}/suggestions.json`);
  expect(sent.headers.get('cache-control')).toContain('public');
  const suggestions = (await sent.json()) as Record<string, { title: string; text: string }[]>;
  expect(Object.keys(suggestions).length).toBeGreaterThan(20);
  const some = suggestions['A02-da']?.at(-1)?.text.slice(0, 40) ?? 'none';
  const html = await text(page);
  expect(html).toContain(`data-suggestions="${new URL(page).pathname}/suggestions.json"`);
  expect(html).not.toContain(some);
  const body = new URLSearchParams({ deed: 'edit', bilingual: 'da' });
  const headers = {
    accept: 'text/html',
    origin: product.url,
    'content-type': 'application/x-www-form-urlencoded',
  };
  expect(await (await fetch(page, { method: 'POST', headers, body })).text()).toContain(some);
  expect((await fetch(`${tools('da', '/er-vi-klar')}/suggestions.json`)).status).toBe(404);
});
