import type { Language } from '#domain/language.ts';
import { address } from './addresses.ts';

/** Where a page of content is, by its kind; records of a list lie on the list's page under an anchor of their own. */
export function placeOf(language: Language, kind: string, slug: string): string {
  if (kind === 'checklist') return address(language, 'guide', 'checklist');
  if (kind === 'pixi' || kind === 'presentation') return address(language, 'guide', 'editions');
  if (kind === 'publications') return address(language, 'knowledge', 'publications', slug);
  if (kind === 'terms') return `${address(language, 'knowledge', 'glossary')}#${slug}`;
  if (kind === 'film') return `${address(language, 'film')}#${slug}`;
  if (kind === 'events') return `${address(language, 'knowledge', 'sources')}#${slug}`;
  return address(language, kind, slug);
}

const fixed = {
  guide: ['guide'],
  checklist: ['guide', 'checklist'],
  editions: ['guide', 'editions'],
  tools: ['tools'],
  film: ['film'],
  cases: ['cases'],
  tell: ['cases', 'tell'],
  knowledge: ['knowledge'],
  glossary: ['knowledge', 'glossary'],
  publications: ['knowledge', 'publications'],
  sources: ['knowledge', 'sources'],
  'definition-test': ['knowledge', 'definition-test'],
  workspace: ['workspace'],
  game: ['game'],
} as const;

export type FixedPage = keyof typeof fixed;

/** Where `page:tell` is: the pages that are not content. An unknown one is a fault in the content and throws. */
export function fixedPlace(language: Language, id: string): string {
  if (!(id in fixed)) throw new Error(`the content links to page:${id}, which does not exist`);
  return address(language, ...fixed[id as keyof typeof fixed]);
}
