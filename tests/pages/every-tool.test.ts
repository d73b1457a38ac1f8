import { strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '#domain/language.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import type { ToolFront } from '#features/guide/schema.ts';
import { formOf } from '#features/toolbox/tool-form.testing.ts';
import { shelvedTools, takeTool } from '#features/toolbox/tool-shelf.ts';
import { openPdf } from '#server/documents/opened-pdf.ts';
import { address } from '#words/addresses.ts';
import type { Browser } from 'playwright-core';
import { readToolFront, sampleSheet } from '../content/tool-sample.ts';
import { openBrowser } from '../harness/browser.ts';
import { overflow } from '../harness/browser-look.ts';
import { openVisitor, type Visitor } from '../harness/browser-visitor.ts';
import { foreignNumber, textFaults } from '../harness/shown-text.ts';
import { startProduct, type Product } from '../harness/start-product.ts';
import { docxText } from '../journeys/nouns/docx.ts';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  // Each tool's documents are asked for by a reader of their own: one alone may not have this many at once.
  product = await startProduct({ env: { TRUST_PROXY: '1' } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

type OnShelf = {
  readonly tool: Tool;
  readonly front: ToolFront;
  /** The example that the tool's content has. */
  readonly sheet: ToolSheet;
  readonly path: string;
  readonly language: Language;
};

async function fromShelf(language: Language, id: string): Promise<OnShelf> {
  const tool = await takeTool(id);
  if (!tool) throw new Error(`${id} is not on the shelf`);
  const front = await readToolFront(language, id);
  const path = address(language, 'tools', front.slug);
  return { tool, front, sheet: sampleSheet(tool, front), path, language };
}

const readerOf = ({ tool, language }: OnShelf): string =>
  `198.51.${language === 'da' ? 100 : 101}.${shelvedTools.indexOf(tool.id) + 1}`;

const ask = (of: OnShelf, path: string, body?: FormData | string): Promise<Response> =>
  fetch(product.url + path, {
    ...(body === undefined ? {} : { method: 'POST', body }),
    headers: {
      origin: product.url,
      'x-forwarded-for': readerOf(of),
      accept: path === of.path ? 'text/html' : '*/*',
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
    },
  });

/** What was fetched, with its status and path beside it: an error page is not what was asked for. */
async function bytesOf(of: OnShelf, path: string, body?: FormData | string): Promise<Uint8Array> {
  const answer = await ask(of, path, body);
  expect([path, answer.status]).toEqual([path, 200]);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Numbers as a person who reads this language types them. */
function asTyped(form: FormData, language: Language): FormData {
  if (language === 'en') return form;
  const typed = new FormData();
  for (const [name, value] of form)
    typed.append(name, /^\d+\.\d+$/.test(String(value)) ? String(value).replace('.', ',') : value);
  return typed;
}

const known = new Map<string, Promise<number>>();
const statusOf = (href: string): Promise<number> => {
  const asked = known.get(href) ?? fetch(href).then(({ status }) => status);
  known.set(href, asked);
  return asked;
};

describe.each(languages)('every tool in %s', (language) => {
  let reader: Visitor;
  let plain: Visitor;
  beforeAll(async () => {
    const who = { url: product.url, language, width: 320 };
    reader = await openVisitor(browser, who);
    plain = await openVisitor(browser, who);
  });
  afterAll(async () => {
    await reader?.[Symbol.asyncDispose]();
    await plain?.[Symbol.asyncDispose]();
  });

  it.each(shelvedTools)('%s: its page says all it should, and fits a phone', async (id) => {
    const of = await fromShelf(language, id);
    const { page } = reader;
    expect((await reader.open(of.path)).status()).toBe(200);
    await page.locator('.keeping').waitFor({ state: 'attached' });
    const said = await page.evaluate(() => {
      for (const more of document.querySelectorAll('details')) more.open = true;
      const text = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].map((one) => one.innerText.trim());
      return {
        language: document.documentElement.lang,
        title: document.title,
        heading: text('h1'),
        facts: text('main dl dd'),
        fields: document.querySelectorAll('#sheet form [name]').length,
        example: text('#about-tool .example'),
        prose: text('#about-tool').join('').split(/\s+/).length,
        next: [...document.querySelectorAll<HTMLAnchorElement>('.next a')].map(({ href }) => href),
      };
    });
    expect(said).toMatchObject({ language, heading: [of.front.title] });
    expect(said.title).toContain(of.front.title);
    expect(said.facts.length).toBeGreaterThanOrEqual(4);
    expect(said.facts.filter((fact) => fact === '')).toEqual([]);
    expect(said.fields).toBeGreaterThan(2);
    expect(said.example).toHaveLength(1);
    expect.soft(textFaults(said.example.join('\n'), of).join('\n')).toBe('');
    expect(said.prose).toBeGreaterThan(150);
    expect(said.next).toHaveLength(of.front.next.length);
    expect(said.next.length).toBeGreaterThan(0);
    for (const href of said.next) expect([href, await statusOf(href)]).toEqual([href, 200]);
    await reader.look();
  });

  it.each(shelvedTools)('%s: the example posted as a plain form shows its result', async (id) => {
    const of = await fromShelf(language, id);
    const answer = await ask(of, of.path, asTyped(formOf(of.tool, of.sheet, { do: 'result' }), language));
    expect(answer.status).toBe(200);
    const html = (await answer.text())
      .replaceAll(/<script[\s\S]*?<\/script>/g, '')
      .replaceAll('noscript', 'div');
    const { page } = plain;
    await page.route(product.url + of.path, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.setViewportSize({ width: 320, height: 900 });
    await plain.open(of.path);
    const shown = await page.evaluate(() => ({
      result: document.querySelector('#result-heading')?.closest<HTMLElement>('section')?.innerText ?? '',
      sheet: document.querySelector<HTMLElement>('#sheet')?.innerText ?? '',
      numbers: [...document.querySelectorAll<HTMLInputElement>('[inputmode=decimal]')].map(
        ({ value }) => value,
      ),
    }));
    expect(shown.result.length).toBeGreaterThan(60);
    for (const block of of.tool.compute(of.sheet).blocks)
      expect(shown.result).toContain(of.front.results[block.id]?.label ?? block.id);
    expect.soft(textFaults(`${shown.sheet}\n${shown.result}`, of).join('\n')).toBe('');
    expect.soft(shown.numbers.filter((number) => number.search(foreignNumber[language]) >= 0)).toEqual([]);
    expect.soft((await overflow(page)).join('\n')).toBe('');
    await page.setViewportSize({ width: 1280, height: 900 });
    await plain.look();
  });

  it.each(shelvedTools)('%s: its documents, data and paper open', async (id) => {
    const of = await fromShelf(language, id);
    const { tool, sheet, path, front } = of;
    const send = (format: string) =>
      bytesOf(of, `${path}/sheet.${format}`, formOf(tool, sheet, { do: format }));
    const hasRows = tool.prompts.some(({ kind }) => kind === 'rows');
    const [pdf, docx, json, paper, csv, told] = await Promise.all([
      send('pdf'),
      send('docx'),
      send('json'),
      bytesOf(of, `${path}/paper.pdf`),
      hasRows ? send('csv') : null,
      bytesOf(of, `/api/v1/tools/${id}.json?language=${language}`, JSON.stringify(sheet)),
    ]);
    expect(strFromU8(pdf.slice(0, 5))).toBe('%PDF-');
    const filled = await openPdf(pdf);
    expect(filled).toMatchObject({ tagged: true, ua: '1', language, title: sheet.title });
    expect.soft(textFaults(filled.text, of).join('\n')).toBe('');
    expect(await openPdf(paper)).toMatchObject({ tagged: true, ua: '1', language });
    expect(strFromU8(paper.slice(0, 5))).toBe('%PDF-');
    const word = docxText(docx);
    expect(word).toContain(sheet.title);
    expect(word).toContain(front.title);
    expect.soft(textFaults(word, of).join('\n')).toBe('');
    if (csv) expect(strFromU8(csv).split('\r\n').length).toBeGreaterThan(2);
    expect(JSON.parse(strFromU8(json))).toMatchObject({ sheet: { title: sheet.title } });
    expect(JSON.parse(strFromU8(told))).toMatchObject({ sheet: { title: sheet.title }, result: {} });
  });
});
