import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from './bibtex.ts';
import { oneLine, type Author } from './model.ts';
import { anyPublication } from './publications.testing.ts';

type Entry = { readonly type: string; readonly key: string; readonly fields: ReadonlyMap<string, string> };

/** The text of a balanced pair of braces that opens at `from`, as BibTeX counts: escapes are no excuse. */
function balanced(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(from + 1, at);
  }
  throw new Error('a brace is never closed');
}

/** Reads BibTeX by its own rules, knowing nothing of who wrote it. */
function parseBibtex(text: string): Entry[] {
  const entries: Entry[] = [];
  for (let at = text.indexOf('@'); at >= 0;) {
    const open = text.indexOf('{', at);
    const body = balanced(text, open);
    const comma = body.indexOf(',');
    entries.push({
      type: text.slice(at + 1, open),
      key: body.slice(0, comma),
      fields: fieldsOf(body.slice(comma + 1)),
    });
    at = text.indexOf('@', open + body.length + 2);
  }
  return entries;
}

function fieldsOf(body: string): Map<string, string> {
  const fields = new Map<string, string>();
  let rest = body;
  for (let next = /^\s*(\w+) = \{/.exec(rest); next; next = /^\s*(\w+) = \{/.exec(rest)) {
    const value = balanced(rest, next[0].length - 1);
    fields.set(next[1] ?? '', value);
    rest = rest.slice(next[0].length + value.length + 2);
  }
  if (rest.trim() !== '') throw new Error(`left over: ${rest}`);
  return fields;
}

const words: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  ae: 'æ',
  AE: 'Æ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  ss: 'ß',
};
const marks: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
};

/** What TeX would print. */
const printed = (tex: string): string =>
  tex.replace(/\{\\([a-zA-Z]+)\}|\{\\(['`^~"])([a-zA-Z])\}|\\([&%$#_])|[{}]/g, (...found: string[]) => {
    const [, word, mark, letter, sign] = found;
    if (word) return words[word] ?? '?';
    return mark ? `${letter}${marks[mark]}`.normalize('NFC') : (sign ?? '');
  });

/** Names apart at ` and ` outside braces. */
function namesOf(tex: string): string[] {
  let depth = 0;
  const cut = [...tex].map((sign, at) => {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    return depth === 0 && tex.slice(at, at + 5) === ' and ' ? at : -1;
  });
  const at = cut.filter((one) => one >= 0);
  return [...at, tex.length].map((end, index) => tex.slice(index === 0 ? 0 : (at[index - 1] ?? 0) + 5, end));
}

const plain = (text: string): string => oneLine(text).normalize('NFC');
const nameOf = (author: Author): string =>
  'name' in author ? plain(author.name) : [author.family, author.given].map(plain).join(', ');

describe('BibTeX', () => {
  it('comes back as it went in, whatever the title is', () => {
    fc.assert(
      fc.property(fc.array(anyPublication, { maxLength: 4 }), (works) => {
        const entries = parseBibtex(toBibtex(works));
        expect(entries.map(({ key }) => key)).toEqual(works.map(({ id }) => id));
        for (const [index, work] of works.entries()) {
          const fields = entries[index]?.fields ?? new Map<string, string>();
          expect(printed(fields.get('title') ?? '')).toBe(plain(work.title));
          expect(printed(fields.get('note') ?? '')).toBe(plain(work.caveat ?? ''));
          const names = fields.has('author') ? namesOf(fields.get('author') ?? '').map(printed) : [];
          expect(names).toEqual(work.authors.map(nameOf));
        }
      }),
    );
  });

  it('writes Danish letters and signs so that any BibTeX reads them', () => {
    const work = {
      id: 'byg-2012',
      kind: 'guide',
      authors: [],
      title: 'Ærø & 100 % {å}',
      language: 'da',
    } as const;
    expect(toBibtex([work])).toBe(
      '@booklet{byg-2012,\n  title = {{{\\AE}r{\\o} \\& 100 \\% {\\textbraceleft}{\\aa}{\\textbraceright}}},\n  language = {da},\n}\n',
    );
  });
});
