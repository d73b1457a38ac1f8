import { otherLanguage, type Language } from '#domain/language.ts';
import { escapeHtml } from '#domain/rich-text/to-html.ts';
import type { GlossaryTerm } from '#features/knowledge/index.ts';
import { address } from '#words/addresses.ts';
import { knowledgeWords } from '#words/knowledge/index.ts';

const link = (href: string, title: string): string =>
  `<a href="${escapeHtml(href)}">${escapeHtml(title)}</a>`;

/** A word, the same word in the other language, what it means, and where to go from it. */
export function entryHtml(language: Language, term: GlossaryTerm): string {
  const word = `<dt><dfn>${escapeHtml(term.term)}</dfn> <i lang="${otherLanguage(language)}">${escapeHtml(term.other)}</i></dt>`;
  const ways = waysOf(language, term);
  const more = ways.length > 0 ? `<dd>${ways.join(' ')}</dd>` : '';
  return `<div id="${escapeHtml(term.slug)}">${word}<dd>${escapeHtml(term.meaning)}</dd>${more}</div>`;
}

function waysOf(language: Language, { see, chapter, tool }: GlossaryTerm): readonly string[] {
  const tell = knowledgeWords(language);
  const near = see
    .slice(0, 3)
    .map(({ slug, title }) => link(`#${slug}`, title))
    .join(', ');
  return [
    ...(near ? [`${tell('see')} ${near}.`] : []),
    ...(chapter
      ? [`${tell('inChapter')} ${link(address(language, 'guide', chapter.slug), chapter.title)}.`]
      : []),
    ...(tool ? [`${tell('inTool')} ${link(address(language, 'tools', tool.slug), tool.title)}.`] : []),
  ];
}
