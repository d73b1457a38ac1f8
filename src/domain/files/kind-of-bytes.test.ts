import { zipSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleFromName, webAddress } from './file-name.ts';
import { kindOfBytes } from './kind-of-bytes.ts';
import { fileKinds } from './model.ts';

const told = (bytes: Uint8Array): string => {
  const found = kindOfBytes(bytes);
  return found.ok ? found.value : found.problem.kind;
};
const text = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...strToU8(part)] : part)));
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const open = (kind: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8('x'),
  });

describe('what a file is', () => {
  it.each([
    ['pdf', text('%PDF-1.7\n…')],
    ['png', text([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['jpg', text([0xff, 0xd8, 0xff, 0xe0])],
    ['gif', text('GIF89a')],
    ['webp', text('RIFF', [1, 2, 3, 4], 'WEBP')],
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['pptx', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['odt', open('text')],
    ['ods', open('spreadsheet')],
    ['odp', open('presentation')],
    ['txt', text('Kære alle, 100 % ærligt\nog < eller > er tegn')],
    ['csv', text('\ufeffnavn;antal\r\nÆbler;4\r\n')],
  ])('is told by what stands in it: %s', (kind, bytes) => {
    expect(told(bytes)).toBe(kind);
    expect(fileKinds).toContain(kind);
  });

  it.each([
    ['file-empty', text()],
    ['file-kind', text('<!DOCTYPE html><script>alert(1)</script>')],
    ['file-kind', text('  <svg onload="alert(1)">')],
    ['file-kind', text('#!/bin/sh\nrm')],
    ['file-kind', text('MZ', [0, 3, 0])],
    ['file-kind', text([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['file-kind', text([0xff, 0xfe], 'h', [0], 'e', [0])],
    ['file-kind', zip('photos/a.txt')],
    ['file-kind', text('PK\u0003\u0004', 'cut off')],
    ['file-runs', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['file-runs', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/embeddings/oleObject1.bin')],
  ])('is not taken when it is another or can run: %s', (kind, bytes) => {
    expect(told(bytes)).toBe(kind);
  });

  it('is one or the other whatever the bytes, and is the same however often it is asked', () => {
    const begun = fc.constantFrom('', 'PK\u0003\u0004', '%PDF-1', 'GIF89a', '<', 'RIFF');
    fc.assert(
      fc.property(begun, fc.uint8Array({ maxLength: 400 }), (begins, rest) => {
        const bytes = text(begins, [...rest]);
        expect([...fileKinds, 'file-empty', 'file-kind', 'file-runs']).toContain(told(bytes));
        expect(told(bytes)).toBe(told(bytes));
      }),
    );
  });

  it('is text for every text without control characters that does not begin as a page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (typed) => {
        const plain = `Note ${typed.replaceAll(/\p{Cc}/gu, ' ')}`;
        expect(['txt', 'csv']).toContain(told(text(plain)));
      }),
    );
  });
});

describe('a long text', () => {
  const long = (letter: string, count: number) => text(letter.repeat(count));
  it('is text wherever a letter falls between two pieces, and is not when one byte of it is none', () => {
    for (const shift of [0, 1, 2, 3]) {
      const bytes = text('a'.repeat(shift), 'æ€😀'.repeat(40_000));
      expect(told(bytes)).toBe('txt');
      bytes[bytes.length - 2] = 0xff;
      expect(told(bytes)).toBe('file-kind');
    }
    expect(told(long('a;b\n', 100_000))).toBe('csv');
  });

  it('is a page however many blanks it begins with', () => {
    for (const blanks of [65_530, 65_536, 1_200_000])
      expect(told(text(' '.repeat(blanks), '<!doctype html>', 'x'.repeat(70_000)))).toBe('file-kind');
  });
});

describe('what a file is called', () => {
  it('is text alone, whatever path or ending it came with', () => {
    expect(titleFromName('C:\\Users\\mette\\Budget 2027.xlsx')).toBe('Budget 2027');
    expect(titleFromName('../../etc/passwd')).toBe('passwd');
    expect(titleFromName('a"\r\nSet-Cookie: x.pdf')).toBe('a" Set-Cookie: x');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const title = titleFromName(name);
        expect(title.length).toBeLessThanOrEqual(160);
        expect(title).not.toMatch(/[/\\\r\n\0]/);
      }),
    );
  });

  it('a link leads to the web and nowhere else', () => {
    expect(webAddress(' https://example.dk/a?b=c#d ')).toBe('https://example.dk/a?b=c#d');
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://x.dk',
      'https://',
      'https://a b',
      'https://u:p@x.dk',
      '//x.dk',
      `https://x.dk/${'a'.repeat(2000)}`,
    ])
      expect(webAddress(bad)).toBeNull();
  });
});
