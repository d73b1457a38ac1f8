import { otherLanguage, type Language } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { everyPage, type ContentReader, type Read } from '#features/guide/index.ts';
import { knowledgeFronts, type KnowledgeFront } from './schema.ts';

type Needs = { readonly content: ContentReader };

const parse = (front: unknown): KnowledgeFront => knowledgeFronts.knowledge.parse(front);

/** The pages of knowledge in their order. */
export async function listKnowledge(
  { content }: Needs,
  language: Language,
): Promise<readonly KnowledgeFront[]> {
  const pages = await everyPage(content, language, 'knowledge');
  return pages.map(({ front }) => parse(front)).sort((a, b) => a.order - b.order);
}

export async function readKnowledge(
  { content }: Needs,
  language: Language,
  slug: string,
): Promise<Result<Read<KnowledgeFront>>> {
  const page = await content.page(language, 'knowledge', slug);
  if (!page) return problem('not-found');
  const other = await content.pageById(otherLanguage(language), 'knowledge', page.id);
  return done({ front: parse(page.front), body: page.body, otherSlug: other?.slug ?? slug });
}
