import { otherLanguage, type Language } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { everyPage, type ContentReader, type Read } from '#features/guide/index.ts';
import { caseFronts, type CaseFront } from './schema.ts';
import { toldIn } from './told-on.ts';

type Needs = { readonly content: ContentReader };

/** Every case there is to read, in order of id. */
export async function listCases({ content }: Needs, language: Language): Promise<CaseFront[]> {
  const pages = await everyPage(content, language, 'cases');
  return pages.map(({ front }) => caseFronts.cases.parse(front));
}

export async function readCase(
  { content }: Needs,
  language: Language,
  slug: string,
): Promise<Result<Read<CaseFront>>> {
  const page = await content.page(language, 'cases', slug);
  if (!page) return problem('not-found');
  const other = await content.pageById(otherLanguage(language), 'cases', page.id);
  return done({
    front: caseFronts.cases.parse(page.front),
    body: page.body,
    otherSlug: other?.slug ?? slug,
  });
}

/** A case by the id that is the same in both languages. */
export async function caseById(
  { content }: Needs,
  language: Language,
  id: string,
): Promise<{ readonly front: CaseFront; readonly body: string } | null> {
  const page = await content.pageById(language, 'cases', id);
  return page ? { front: caseFronts.cases.parse(page.front), body: page.body } : null;
}

/** A case as it is named beside what it belongs to: all that such a page sends of it. */
export type NamedCase = Pick<CaseFront, 'id' | 'slug' | 'title'> & {
  readonly place: string;
  readonly year: string;
};

/** The cases that a chapter or a tool is tied to by its id, the newest first. */
export async function casesOf(
  needs: Needs,
  language: Language,
  tie: { readonly chapter: string } | { readonly tool: string },
): Promise<NamedCase[]> {
  const cases = await listCases(needs, language);
  const tied = cases.filter((front) =>
    'chapter' in tie ? front.chapters.includes(tie.chapter) : front.tools.includes(tie.tool),
  );
  return tied.map((front) => {
    const { id, slug, title, place } = front;
    return { id, slug, title, place: place.name, year: toldIn(front) };
  });
}
