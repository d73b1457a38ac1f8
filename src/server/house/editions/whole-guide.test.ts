import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { languages, type Language } from '#domain/language.ts';
import { readContent } from '#server/content/read-content.ts';
import { bindEpub } from '#server/documents/books/bind-epub.ts';
import { writeWholePage } from '#server/documents/books/write-whole-page.ts';
import { checkout } from '../settings.ts';
import { editionContent, type EditionContent } from './edition-content.ts';
import { gatherBook } from './gather-book.ts';

const origin = 'https://bygpartnerskaber.example';
let contents: Readonly<Record<Language, EditionContent>>;

beforeAll(async () => {
  const files = await readContent(join(checkout, 'content'));
  const of = (language: Language): EditionContent =>
    editionContent(
      language,
      files.filter((file) => file.language === language),
    );
  contents = { da: of('da'), en: of('en') };
});

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);
const without = (path: string): string => path.replace(/#.*$/, '');

describe.each(languages)('the e-book in %s', (language) => {
  let bytes: Uint8Array;
  let files: Record<string, string> = {};
  beforeAll(async () => {
    bytes = bindEpub(await gatherBook(contents[language], origin));
    files = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]),
    );
  });
  const inside = (name: string): string => files[`EPUB/${name}`] ?? '';

  it('is known by its first bytes: its type, stored as it is', () => {
    const head = Buffer.from(bytes.subarray(0, 58));
    expect(head.readUInt16LE(8)).toBe(0);
    expect(head.subarray(30).toString()).toBe('mimetypeapplication/epub+zip');
  });

  it('is well-formed XML throughout', async () => {
    for (const [name, text] of Object.entries(files)) {
      if (!/\.(xml|opf|xhtml|svg)$/.test(name)) continue;
      const fileName = name.replaceAll('/', '-');
      const { valid, errors } = await validateXML({
        xml: { fileName, contents: text.replace('<!DOCTYPE html>', '') },
        normalization: 'format',
      });
      expect(valid, `${name}: ${errors[0]?.message}`).toBe(true);
    }
  });

  it('lists every file once, with a place in the order of reading for every page', () => {
    const listed = matches(inside('package.opf'), /<item [^>]*href="([^"]+)"/g);
    const there = Object.keys(files).filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf'));
    expect([...listed].sort()).toEqual(there.map((name) => name.slice(5)).sort());
    const pages = listed.filter((name) => name.endsWith('.xhtml'));
    expect(matches(inside('package.opf'), /<itemref idref="([^"]+)"/g)).toHaveLength(pages.length);
  });

  it('has no link, picture or anchor that leads nowhere', () => {
    for (const [name, text] of Object.entries(files).filter(([name]) => name.endsWith('.xhtml'))) {
      for (const to of matches(text, /(?:href|src)="(?!https?:|mailto:)([^"]+)"/g)) {
        const page = without(to) === '' ? text : inside(without(to));
        expect(page, `${name} → ${to}`).not.toBe('');
        const anchor = to.split('#')[1];
        if (anchor) expect(page, `${name} → ${to}`).toContain(`id="${anchor}"`);
      }
      const ids = matches(text, / id="([^"]+)"/g);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it('tells in its own language what it is and who can read it', () => {
    const told = inside('package.opf');
    expect(told).toContain(`<dc:language>${language}</dc:language>`);
    for (const property of [
      'accessMode',
      'accessModeSufficient',
      'accessibilityFeature',
      'accessibilityHazard',
      'accessibilitySummary',
    ])
      expect(told).toContain(`property="schema:${property}"`);
    expect(told).toContain('properties="cover-image"');
  });

  it('has the eight chapters and the checklist in its contents', () => {
    const nav = matches(inside('nav.xhtml').split('</nav>')[0] ?? '', /<a href="([^"]+)"/g);
    expect(nav).toHaveLength(10);
    expect(nav.at(-2)).toBe('checklist.xhtml');
  });
});

describe.each(languages)('the single file in %s', (language) => {
  let html = '';
  beforeAll(async () => {
    html = new TextDecoder().decode(writeWholePage(await gatherBook(contents[language], origin)));
  });

  it('needs nothing from anywhere', () => {
    expect(html).not.toMatch(/<(script|link rel="stylesheet"|iframe)|src="|url\(/);
    expect(html).toContain(`<html lang="${language}">`);
  });

  it('meets every anchor once, and every link inside leads to one', () => {
    const ids = matches(html, / id="([^"]+)"/g);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(matches(html, /href="#([^"]+)"/g).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('turns links between chapters into links on the page', () => {
    expect(matches(html, /href="#(care)"/g).length).toBeGreaterThan(1);
  });
});

it('the pocket edition says little: at most sixty words on a page', () => {
  for (const language of languages) {
    for (const { parts } of contents[language].pixi?.pages ?? []) {
      const words = parts.flatMap(({ title, text, ask = '' }) =>
        `${title} ${text} ${ask}`.trim().split(/\s+/),
      );
      expect(words.length, `${language}: ${parts[0]?.title}`).toBeLessThanOrEqual(60);
    }
  }
});
