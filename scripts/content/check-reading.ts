import { readability, type Readability } from '../../src/domain/texts/lix.ts';
import type { Finding } from './finding.ts';
import type { Node, Source, Sources } from './read-sources.ts';
import { nodesOf, textOf } from './walk.ts';

/** Danish chapters are neither childish nor heavy. */
export const lixRange = { from: 30, to: 45 } as const;
/** A chapter is read in one sitting. */
export const wordRange = { from: 1400, to: 2200 } as const;

const blocks = new Set(['paragraph', 'heading', 'tableCell']);

/** The running text of a page, a paragraph, heading or cell at a time. */
export const paragraphsOf = (body: Node): string[] =>
  [...nodesOf(body)].filter(({ type }) => blocks.has(type)).map(textOf);

/** Length in both languages and LIX in Danish, chapter by chapter. */
export const checkReading = ({ pages }: Sources): Finding[] =>
  pages.filter(({ kind }) => kind === 'guide').flatMap((page) => faultsOf(page, readability(paragraphsOf(page.body))));

function faultsOf({ file, language }: Source, { words, lix }: Readability): Finding[] {
  const found: string[] = [];
  if (words < wordRange.from || words > wordRange.to)
    found.push(`The chapter has ${words} words; it should have ${wordRange.from} to ${wordRange.to}.`);
  if (language === 'da' && lix !== null && (lix < lixRange.from || lix > lixRange.to))
    found.push(`LIX is ${lix.toFixed(1)}; it should lie between ${lixRange.from} and ${lixRange.to}.`);
  return found.map((sentence) => ({ file, line: 1, sentence }));
}
