import type { Language } from '#domain/language.ts';
import { everyPage, type ContentReader } from '#features/guide/index.ts';
import { byName } from '#words/dates.ts';
import { letterOf } from '#words/letter-of.ts';
import { knowledgeFronts, type TermFront } from './schema.ts';

type Needs = { readonly content: ContentReader };

/** A way from a term to where its word is used: the page's slug and what it is called. */
export type Way = { readonly slug: string; readonly title: string };

export type GlossaryTerm = Omit<TermFront, 'see' | 'chapter' | 'tool'> & {
  readonly see: readonly Way[];
  readonly chapter: Way | null;
  readonly tool: Way | null;
};

/** The nearest are named first; more of them would make the whole page heavier than pages may be. */
const mostNear = 2;

/** The terms that begin with a letter, and that letter's place on the page. */
export type LetterGroup = { readonly letter: string; readonly terms: readonly GlossaryTerm[] };

export async function listTerms({ content }: Needs, language: Language): Promise<readonly TermFront[]> {
  const pages = await everyPage(content, language, 'terms');
  const before = byName(language);
  return pages.map(({ front }) => knowledgeFronts.terms.parse(front)).sort((a, b) => before(a.term, b.term));
}

/** The glossary by the language's own alphabet, with what each term points to. A way to nothing is left out. */
export async function readGlossary(needs: Needs, language: Language): Promise<readonly LetterGroup[]> {
  const terms = await listTerms(needs, language);
  const [chapters, tools] = await Promise.all(
    ['guide', 'tools'].map((kind) => waysOf(needs, language, kind)),
  );
  const known = new Map(terms.map(({ id, slug, term }) => [id, { slug, title: term }]));
  const told = terms.map(({ see, chapter, tool, ...term }): GlossaryTerm => ({
    ...term,
    see: see.flatMap((id) => known.get(id) ?? []).slice(0, mostNear),
    chapter: chapters?.get(chapter ?? '') ?? null,
    tool: tools?.get(tool ?? '') ?? null,
  }));
  const letters = Map.groupBy(told, ({ term }) => letterOf(language, term));
  return [...letters].map(([letter, own]) => ({ letter, terms: own }));
}

async function waysOf({ content }: Needs, language: Language, kind: string): Promise<Map<string, Way>> {
  const pages = await everyPage(content, language, kind);
  return new Map(
    pages.map(({ id, slug, front }) => [id, { slug, title: String(front['short'] ?? front['title']) }]),
  );
}
