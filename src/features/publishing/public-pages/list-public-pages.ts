import { languages, otherLanguage, type Bilingual, type Language } from '#domain/language.ts';
import { everyPage, type ContentPage, type ContentReader } from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import { placeOf } from '#words/places.ts';
import { questionWords } from '#words/questions/index.ts';
import { fixedPages, type FixedPage } from './fixed-pages.ts';
import type { PageKind, PublicFace, PublicPage, ToldPage } from './public-page.ts';

/** The kinds of content whose every piece is a page of its own. */
const ownPages = [
  'guide',
  'checklist',
  'tools',
  'cases',
  'knowledge',
  'publications',
  'news',
  'about',
] as const;

/** The kinds that lie on a page with others. */
const shared = ['terms', 'events', 'film', 'pixi', 'presentation'] as const;

type Kept = ReadonlyMap<string, readonly ContentPage[]>;

/** Every page that anybody may open, in both languages: for the sitemap, for harvesters, for whoever shares one. */
export async function listPublicPages(needs: {
  readonly content: Pick<ContentReader, 'pages'>;
}): Promise<readonly PublicPage[]> {
  const kept: Bilingual<Kept> = { da: await readKinds(needs, 'da'), en: await readKinds(needs, 'en') };
  const texts = ownPages.flatMap((kind) => pagesOf(kind, kept));
  const questions = pagesOf('guide', kept).map(questionsPage);
  return [...fixedPages.map((page) => fixedPage(page, kept)), ...texts, ...questions];
}

async function readKinds(
  { content }: { readonly content: Pick<ContentReader, 'pages'> },
  language: Language,
): Promise<Kept> {
  const read = new Map<string, readonly ContentPage[]>();
  for (const kind of [...ownPages, ...shared]) read.set(kind, await everyPage(content, language, kind));
  return read;
}

function pagesOf(kind: PageKind, kept: Bilingual<Kept>): PublicPage[] {
  const every = languages.flatMap((language) => kept[language].get(kind) ?? []);
  return [...Map.groupBy(every, ({ id }) => id)].map(([id, pages]) => ({
    kind,
    id,
    told: Object.fromEntries(pages.map((page) => [page.language, toldPage(page)])),
  }));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const dayOf = ({ front, updatedAt }: ContentPage): string => text(front['updated']) || updatedAt.slice(0, 10);

const toldPage = (page: ContentPage): ToldPage => ({
  path: placeOf(page.language, page.kind, page.slug),
  title: text(page.front['title']),
  summary: text(page.front['summary']) || text(page.front['use']),
  updated: dayOf(page),
  changedAt: page.updatedAt,
  front: page.front,
});

/** The questions of a chapter have a page beside it, to answer on. */
const questionsPage = ({ id, told }: PublicPage): PublicPage => ({
  kind: 'page',
  id: `questions-${id}`,
  told: Object.fromEntries(
    languages.flatMap((language) => {
      const chapter = told[language];
      if (!chapter) return [];
      const say = questionWords(language);
      const { title } = chapter;
      const path = `${chapter.path}/${address(language, 'questions').split('/').at(-1)}`;
      const texts = { title: say('pageTitle', { title }), summary: say('description', { title }) };
      return [[language, { ...chapter, ...texts, path, front: {} }]];
    }),
  ),
});

function fixedPage({ kind, id, path, of, say }: FixedPage, kept: Bilingual<Kept>): PublicPage {
  const tell = (language: Language): ToldPage => {
    const pages = of.flatMap((one) => kept[language].get(one) ?? []);
    return {
      path: path(language),
      ...say(language),
      updated: newest(pages.map(dayOf)),
      changedAt: newest(pages.map(({ updatedAt }) => updatedAt)),
      front: {},
    };
  };
  return { kind, id, told: { da: tell('da'), en: tell('en') } };
}

const newest = (moments: readonly string[]): string | null => moments.toSorted().at(-1) ?? null;

/** Each page once for each language that it is in. */
export const facesOf = (pages: readonly PublicPage[]): PublicFace[] =>
  pages.flatMap(({ kind, id, told }) =>
    languages.flatMap((language) => {
      const own = told[language];
      return own ? [{ kind, id, language, told: own, other: told[otherLanguage(language)] ?? null }] : [];
    }),
  );
