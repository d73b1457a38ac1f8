import { otherLanguage, type Language } from '#domain/language.ts';
import { authorName, publicationKinds } from '#domain/publications/model.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { everyPage, type ContentReader } from '#features/guide/index.ts';
import { byName } from '#words/dates.ts';
import { knowledgeFronts, publicationGroups, type PublicationFront } from './schema.ts';

type Needs = { readonly content: ContentReader };

/** What a list is narrowed to; null is everything. */
export type PublicationChoice = {
  readonly group: PublicationFront['group'] | null;
  readonly kind: PublicationFront['kind'] | null;
};

/** The choice as it was asked for; problem `not-found` for a group or a kind that there is not. */
export function readPublicationChoice(group: string | null, kind: string | null): Result<PublicationChoice> {
  const choice = {
    group: publicationGroups.find((one) => one === group) ?? null,
    kind: publicationKinds.find((one) => one === kind) ?? null,
  };
  if ((group && !choice.group) || (kind && !choice.kind)) return problem('not-found');
  return done(choice);
}

/** Every record: by group, and within it as a list of literature, by author or else by title. */
export async function listPublications(
  { content }: Needs,
  language: Language,
): Promise<readonly PublicationFront[]> {
  const pages = await everyPage(content, language, 'publications');
  const before = byName(language);
  return pages
    .map(({ front }) => knowledgeFronts.publications.parse(front))
    .sort((a, b) => rank(a) - rank(b) || before(nameOf(a), nameOf(b)) || (a.year ?? 0) - (b.year ?? 0));
}

const rank = ({ group }: PublicationFront): number => publicationGroups.indexOf(group);

const nameOf = ({ authors, title }: PublicationFront): string =>
  [...authors.slice(0, 1).map(authorName), title].join(' ');

export const choosePublications = (
  all: readonly PublicationFront[],
  { group, kind }: PublicationChoice,
): readonly PublicationFront[] =>
  all.filter((one) => (!group || one.group === group) && (!kind || one.kind === kind));

/** A record with the word of its address in the other language. */
export async function readPublication(
  { content }: Needs,
  language: Language,
  slug: string,
): Promise<Result<{ readonly front: PublicationFront; readonly otherSlug: string }>> {
  const page = await content.page(language, 'publications', slug);
  if (!page) return problem('not-found');
  const other = await content.pageById(otherLanguage(language), 'publications', page.id);
  return done({ front: knowledgeFronts.publications.parse(page.front), otherSlug: other?.slug ?? slug });
}
