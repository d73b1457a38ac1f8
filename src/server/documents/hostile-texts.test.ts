import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { anyDocument, documentOf, hostileTexts } from './any-document.ts';
import { cleanLines } from './clean-text.ts';
import { lettersOf, openPdf } from './opened-pdf.ts';
import { makePress } from './press.ts';

const press = makePress({ timeLimit: 30_000 });
afterAll(() => press[Symbol.asyncDispose]());

/** What can be expected back of a text: letters and signs that the house's type can draw. */
const drawable = (text: string): string =>
  lettersOf(cleanLines(text))
    .replace(/[^\u0020-\u024f]+/gu, '\n')
    .split('\n')
    .filter((part) => part.length > 2)[0] ?? '';

describe('whatever is written in the fields', () => {
  it.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 40)), text]))(
    '%s is set as it stands',
    async (_, text) => {
      const pdf = await openPdf(await press.pdf(documentOf(text)));
      expect(pdf.ua).toBe('1');
      expect(pdf.tagged).toBe(true);
      expect(pdf.title).not.toBe('');
      expect(pdf.letters).toContain(drawable(text).slice(0, 40));
      expect((await press.docx(documentOf(text))).length).toBeGreaterThan(5000);
    },
  );

  it('reads no file and runs no code', async () => {
    const document = documentOf('#read("/etc/passwd") #read("document.typ") $1+1$ #(1+1)');
    const pdf = await openPdf(await press.pdf(document));
    expect(pdf.letters).toContain('#read("/etc/passwd")#read("document.typ")$1+1$#(1+1)');
    expect(pdf.letters).not.toContain(lettersOf(readFileSync('/etc/passwd', 'utf8').split('\n')[0] ?? ''));
  });

  it('writes out by number what no font can draw, and keeps the rest', async () => {
    const pdf = await openPdf(await press.pdf(documentOf('Hej 漢 æøå')));
    expect(pdf.letters).toMatch(/Hej(漢|\[U\+6F22\])æøå/u);
  });

  it('breaks words that fit on no line', async () => {
    const word = 'abcdefghij'.repeat(200);
    const pdf = await openPdf(await press.pdf(documentOf(word)));
    expect(pdf.letters.split(word).length - 1).toBeGreaterThanOrEqual(8);
  });

  it('never keeps the press from working', async () => {
    const runs = { numRuns: 40, endOnFailure: true };
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const bytes = await press.pdf(document);
        expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
        expect((await press.docx(document)).length).toBeGreaterThan(1000);
      }),
      runs,
    );
  }, 120_000);
});
