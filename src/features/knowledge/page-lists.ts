import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Language } from '#domain/language.ts';
import type { ContentReader } from '#features/guide/index.ts';
import { knowledgeFronts, type PublicationFront, type TermFront } from './schema.ts';

type Needs = { readonly content: ContentReader };

/** The terms page by page, in order of id. */
export const pageOfTerms = (needs: Needs, language: Language, page: PageRequest): Promise<Page<TermFront>> =>
  pageOf(needs, { language, kind: 'terms', page }, (front) => knowledgeFronts.terms.parse(front));

/** The publications page by page, in order of id. */
export const pageOfPublications = (
  needs: Needs,
  language: Language,
  page: PageRequest,
): Promise<Page<PublicationFront>> =>
  pageOf(needs, { language, kind: 'publications', page }, (front) =>
    knowledgeFronts.publications.parse(front),
  );

type Which = { readonly language: Language; readonly kind: string; readonly page: PageRequest };

async function pageOf<Front>(
  { content }: Needs,
  { language, kind, page }: Which,
  parse: (front: unknown) => Front,
): Promise<Page<Front>> {
  const { items, next } = await content.pages(language, kind, page);
  return { items: items.map(({ front }) => parse(front)), next };
}
