import { mkdirSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '#domain/language.ts';
import { sheetsOf } from '#domain/tools/tool.testing.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { toolDocument } from '#features/toolbox/results/tool-document.ts';
import type { ToolPrint } from '#features/toolbox/results/tool-print.ts';
import { shelvedTools, takeTool } from '#features/toolbox/tool-shelf.ts';
import { hostileTexts } from '#server/documents/any-document.ts';
import { altsIn, lettersOf, openPdf, rolesIn } from '#server/documents/opened-pdf.ts';
import { makePress } from '#server/documents/press.ts';
import { readToolFront, sampleSheet } from './tool-sample.ts';

const press = makePress({ timeLimit: 60_000 });
afterAll(() => press[Symbol.asyncDispose]());

/** Set to a folder to look at the documents with one's own eyes. */
const kept = process.env.KEEP_DOCUMENTS;
const keep = (name: string, bytes: Uint8Array): void => {
  if (!kept) return;
  mkdirSync(kept, { recursive: true });
  writeFileSync(`${kept}/${name}`, bytes);
};

async function printOf(tool: Tool, language: Language, given?: ToolSheet): Promise<ToolPrint> {
  const front = await readToolFront(language, tool.id);
  const sheet = given ?? sampleSheet(tool, front);
  return { tool, sheet, front, language, result: tool.compute(sheet), date: '2026-11-22T13:03:00.000Z' };
}

describe.each(shelvedTools)('the sheet of %s', async (id) => {
  const tool = (await takeTool(id)) as Tool;

  it.each(languages)('is an accessible PDF in %s, with every label and what it shows', async (language) => {
    const print = await printOf(tool, language);
    const bytes = await press.pdf(toolDocument(print));
    keep(`${id}-${language}.pdf`, bytes);
    const pdf = await openPdf(bytes);
    expect(pdf).toMatchObject({ ua: '1', tagged: true, language, title: print.sheet.title });
    const roles = rolesIn(pdf.parts);
    expect(roles.find((role) => /^H\d$/.test(role))).toBe('H1');
    if (roles.includes('Table')) expect(roles).toContain('TH');
    for (const group of tool.groups)
      expect(pdf.letters).toContain(lettersOf(print.front.groups[group.id]?.title ?? '?').slice(0, 30));
    for (const block of print.result.blocks)
      expect(pdf.letters).toContain(lettersOf(print.front.results[block.id]?.label ?? '?').slice(0, 20));
  });

  it.each(languages)('opens in Word in %s, with real headings and tables', async (language) => {
    const document = toolDocument(await printOf(tool, language));
    const bytes = await press.docx(document);
    keep(`${id}-${language}.docx`, bytes);
    const parts = unzipSync(bytes);
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const body = part('word/document.xml');
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:pStyle w:val="Title"/>');
    const levels = [...body.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(([, level]) => Number(level));
    levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
    // Every table of columns has a head that is said again on each page, and every picture its words.
    const tables = document.blocks.filter(({ kind }) => kind === 'table');
    expect(body.match(/<w:tblHeader\/>/g) ?? []).toHaveLength(tables.length);
    for (const [picture] of body.matchAll(/<wp:docPr [^>]*>/g)) expect(picture).toMatch(/descr="[^"]{3,}"/);
    const locale = { da: 'da-DK', en: 'en-GB' }[language];
    expect(part('word/styles.xml')).toContain(`w:lang w:val="${locale}"`);
    expect(part('docProps/core.xml')).toContain(`<dc:language>${locale}</dc:language>`);
  });

  it('is pressed whatever is written on it, or nothing at all', async () => {
    const front = await readToolFront('da', id);
    await fc.assert(
      fc.asyncProperty(sheetsOf(tool), async (sheet) => {
        const print = { tool, sheet, front, language: 'da' as const, date: '2026-11-22T13:03:00.000Z' };
        const document = toolDocument({ ...print, result: tool.compute(sheet) });
        expect((await press.docx(document)).length).toBeGreaterThan(1000);
        expect(Buffer.from((await press.pdf(document)).slice(0, 5)).toString()).toBe('%PDF-');
      }),
      { numRuns: 3 },
    );
  });
});

/** The text in every place of the sheet where somebody may write. */
function writtenAll(tool: Tool, text: string): ToolSheet {
  const answers = (per: 'sheet' | 'party') =>
    Object.fromEntries(
      tool.prompts
        .filter((prompt) => prompt.per === per && prompt.id !== 'title')
        .filter(({ kind }) => kind === 'text' || kind === 'long-text')
        .map(({ id }) => [id, text]),
    );
  const sides = tool.sides ? [{ id: 'a', name: text, answers: answers('party') }] : [];
  return { title: text, shared: answers('sheet'), sides };
}

it.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 40)), text]))(
  'a sheet full of %s is set as it stands',
  async (_, text) => {
    for (const id of ['win-win', 'readiness']) {
      const tool = (await takeTool(id)) as Tool;
      const document = toolDocument(await printOf(tool, 'da', writtenAll(tool, text)));
      expect(await openPdf(await press.pdf(document))).toMatchObject({ ua: '1', tagged: true });
      expect((await press.docx(document)).length).toBeGreaterThan(5000);
    }
  },
);

it('a picture has its words: as an alternative in the PDF, and in Word with a copy that any program shows', async () => {
  const tool = (await takeTool('readiness')) as Tool;
  const document = toolDocument(await printOf(tool, 'da'));
  const pdf = await openPdf(await press.pdf(document));
  expect(altsIn(pdf.parts).join()).toContain('De fire temaer');
  const parts = unzipSync(await press.docx(document));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(body).toMatch(/descr="De fire temaer/);
  expect(Object.keys(parts).filter((name) => /^word\/media\/.*\.(png|svg)$/.test(name))).toHaveLength(2);
});
