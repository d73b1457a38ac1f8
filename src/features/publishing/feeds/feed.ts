import type { Language } from '#domain/language.ts';
import type { Day } from '#domain/time.ts';
import { publishingWords } from '#words/publishing/index.ts';
import { shellWords } from '#words/shell/index.ts';
import { facesOf } from '../public-pages/list-public-pages.ts';
import type { PublicFace, PublicPage } from '../public-pages/public-page.ts';

export const feedNames = ['all', 'news', 'cases', 'publications'] as const;
export type FeedName = (typeof feedNames)[number];
export const isFeedName = (word: string): word is FeedName => (feedNames as readonly string[]).includes(word);

export const feedFormats = ['atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];
export const isFeedFormat = (word: string): word is FeedFormat =>
  (feedFormats as readonly string[]).includes(word);

export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

export const feedPath = (language: Language, name: FeedName, format: FeedFormat): string =>
  `/feeds/${language}/${name}.${format}`;

/** What a feed is called, also where a page links to it. */
export const feedTitle = (language: Language, name: FeedName): string =>
  publishingWords(language)('feedTitle', {
    product: shellWords(language)('product'),
    feed: publishingWords(language)(`feed_${name}`),
  });

export type FeedEntry = {
  /** A tag URI (RFC 4151): the same for ever, also when the address changes. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly updated: Day;
  readonly published: Day | null;
  readonly category: { readonly term: string; readonly label: string };
};

export type Feed = {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly site: string;
  readonly icon: string;
  readonly updated: Day;
  readonly entries: readonly FeedEntry[];
  /** Whole addresses; null where there is none. */
  readonly links: Readonly<Record<'self' | 'first' | 'last', string>> &
    Readonly<Record<'next' | 'previous', string | null>>;
};

/** How many entries stand on a page of a feed. */
const pageLength = 40;

/** What a feed follows; everything is the sum of the others and the texts of the guide. */
const kindsOf: Readonly<Record<FeedName, readonly string[]>> = {
  all: ['news', 'cases', 'publications', 'guide', 'checklist', 'tools', 'knowledge'],
  news: ['news'],
  cases: ['cases'],
  publications: ['publications'],
};

export type FeedAsk = {
  readonly language: Language;
  readonly name: FeedName;
  readonly format: FeedFormat;
  readonly page: number;
  readonly origin: string;
};

/** A page of a feed; null when it has no such page. */
export function composeFeed(pages: readonly PublicPage[], ask: FeedAsk): Feed | null {
  const { language, name, format, page, origin } = ask;
  const entries = facesOf(pages)
    .filter((face) => face.language === language && kindsOf[name].includes(face.kind))
    .map((face) => entryOf(face, origin))
    .sort(latestFirst);
  const count = Math.max(1, Math.ceil(entries.length / pageLength));
  if (page < 1 || page > count) return null;
  const path = origin + feedPath(language, name, format);
  const at = (number: number): string => (number === 1 ? path : `${path}?page=${number}`);
  const tell = publishingWords(language);
  return {
    id: tagOf(origin, `feeds/${name}/${language}`),
    language,
    title: feedTitle(language, name),
    subtitle: tell(`feedSubtitle_${name}`),
    author: shellWords(language)('product'),
    site: `${origin}/${language}`,
    icon: `${origin}/apple-touch-icon.png`,
    updated: entries[0]?.updated ?? '2026-01-01',
    entries: entries.slice((page - 1) * pageLength, page * pageLength),
    links: {
      self: at(page),
      first: at(1),
      last: at(count),
      next: page < count ? at(page + 1) : null,
      previous: page > 1 ? at(page - 1) : null,
    },
  };
}

const tagOf = (origin: string, what: string): string => `tag:${new URL(origin).hostname},2026:${what}`;

function entryOf({ kind, id, language, told }: PublicFace, origin: string): FeedEntry {
  const { published } = told.front;
  return {
    id: tagOf(origin, `${kind}/${id}/${language}`),
    url: origin + told.path,
    title: told.title,
    summary: told.summary,
    updated: told.updated ?? '2026-01-01',
    published: typeof published === 'string' ? published : null,
    category: { term: kind, label: publishingWords(language)(`kind_${kind}`) },
  };
}

const latestFirst = (a: FeedEntry, b: FeedEntry): number =>
  compare(b.updated, a.updated) || compare(b.published ?? '', a.published ?? '') || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
