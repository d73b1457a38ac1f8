import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationTags } from './citation-tags.ts';
import { citeAs } from './cite-as.ts';
import { toCsl } from './csl.ts';
import { authorName, oneLine, type Publication } from './model.ts';
import { anyPublication } from './publications.testing.ts';

const guide: Publication = {
  id: 'guide',
  kind: 'guide',
  authors: [
    { family: 'Overgaard', given: 'Louise' },
    { family: 'Larsen', given: 'Stine Staunsager' },
  ],
  title: 'Byg partnerskaber!',
  year: 2012,
  publisher: 'Aarhus Kommune',
  language: 'da',
};
const line = (language: 'da' | 'en', work: Publication): string =>
  citeAs(language, work)
    .map(({ text }) => text)
    .join('');

describe('CSL-JSON', () => {
  it('comes back from JSON as it went in', () => {
    fc.assert(
      fc.property(anyPublication, (work) => {
        const [item] = JSON.parse(JSON.stringify(toCsl([work]))) as Record<string, unknown>[];
        expect(item).toMatchObject({ id: work.id, title: oneLine(work.title), language: work.language });
        expect(item?.['issued']).toEqual(
          work.year === undefined ? undefined : { 'date-parts': [[work.year]] },
        );
        expect((item?.['author'] as unknown[] | undefined)?.length ?? 0).toBe(work.authors.length);
      }),
    );
  });
});

describe('cite as', () => {
  it('follows the custom of each language', () => {
    expect(line('da', guide)).toBe(
      'Overgaard, L. og Larsen, S. S. (2012): Byg partnerskaber! Aarhus Kommune.',
    );
    expect(line('en', guide)).toBe(
      'Overgaard, L., & Larsen, S. S. (2012). Byg partnerskaber! Aarhus Kommune.',
    );
  });

  it('begins with the title where nobody is named, and says when no year is known', () => {
    const { year: _, ...undated } = guide;
    const nameless = { ...undated, authors: [], url: 'https://example.org/a' };
    expect(line('da', nameless)).toBe(
      'Byg partnerskaber! (u.å.). Aarhus Kommune. Hentet fra https://example.org/a',
    );
  });

  it('names every organisation and the whole title, once', () => {
    fc.assert(
      fc.property(anyPublication, (work) => {
        const parts = citeAs('en', work);
        expect(parts.filter(({ title }) => title).map(({ text }) => text)).toEqual([oneLine(work.title)]);
        for (const author of work.authors)
          if ('name' in author) expect(line('en', work)).toContain(oneLine(author.name));
      }),
    );
  });
});

describe('citation tags', () => {
  it('have one author each, and none that is empty', () => {
    fc.assert(
      fc.property(anyPublication, (work) => {
        const tags = citationTags(work);
        const authors = tags.filter(([name]) => name === 'citation_author').map(([, content]) => content);
        expect(authors).toEqual(work.authors.map((author) => oneLine(authorName(author))));
        expect(tags.filter(([, content]) => content === '')).toEqual([]);
      }),
    );
  });
});
