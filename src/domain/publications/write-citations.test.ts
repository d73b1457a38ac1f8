import { expect, it } from 'vitest';
import { citationTags } from './citation-tags.ts';
import { citeAs } from './cite-as.ts';
import type { Publication } from './model.ts';
import { citationFormats, writeCitations } from './write-citations.ts';

const untitled: Publication = {
  id: 'workshop',
  kind: 'web-page',
  authors: [],
  title: '[The theatre workshop]',
  language: 'en',
};

it.each(citationFormats)('a work without a title is told without brackets in a file (%s)', (format) => {
  const file = writeCitations(format, [untitled]);
  expect(file).toContain('The theatre workshop');
  expect(file).not.toContain('[The');
  expect(writeCitations(format, [{ ...untitled, title: 'A [sic] title' }])).toContain('A [sic] title');
});

it('a work without a title is told in brackets to a reader alone', () => {
  expect(citationTags(untitled)[0]).toEqual(['citation_title', 'The theatre workshop']);
  expect(citeAs('en', untitled)[0]?.text).toBe('[The theatre workshop]');
});
