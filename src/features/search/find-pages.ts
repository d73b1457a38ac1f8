import { otherLanguage, type Language } from '#domain/language.ts';
import { distance, tolerance } from '#domain/search/distance.ts';
import { excerpt, mark, type Piece } from '#domain/search/excerpt.ts';
import { fold, wordsIn } from '#domain/search/fold.ts';
import { otherWayOfCounting } from '#domain/search/numbers.ts';
import { possibleParts, splitCompound } from '#domain/search/split-compound.ts';
import type { SearchFound, SearchHit, SearchQuestion, SearchReader } from './ports.ts';

type Needs = { readonly search: SearchReader };

export type Search = { readonly query: string; readonly shelf?: string | undefined; readonly page: number };

export type Found = {
  readonly hits: readonly FoundPage[];
  readonly total: number;
  readonly shelves: SearchFound['shelves'];
  /** What was found instead of a word that stands nowhere. */
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
  /** True when no page has all the words, so that those with some are shown. */
  readonly some: boolean;
  /** True when the question was longer than is asked for. */
  readonly shortened: boolean;
  /** The best of the other language, on the first page alone. */
  readonly elsewhere: readonly FoundPage[];
};

export type FoundPage = {
  readonly language: Language;
  readonly kind: string;
  readonly id: string;
  readonly shelf: string;
  /** With the anchor of the section that the excerpt is from. */
  readonly path: string;
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
  /** The heading of that section, when it is not the page itself. */
  readonly section: string | null;
};

export const pageSize = 10;
/** More words than this are not asked for; nobody's question is longer. */
const mostWords = 12;
const longestWord = 80;

const nothing: Found = {
  hits: [],
  total: 0,
  shelves: [],
  corrected: [],
  some: false,
  shortened: false,
  elsewhere: [],
};

/** Finds public pages, those of the reader's language first. Never fails: what cannot be found is an empty list. */
export async function findPages(needs: Needs, language: Language, search: Search): Promise<Found> {
  const typed = [...new Set(wordsIn(search.query.slice(0, 1000)))].filter(
    (word) => word.length <= longestWord,
  );
  const shortened = search.query.length > 1000 || typed.length > mostWords;
  const words = typed.slice(0, mostWords);
  if (words.length === 0) return { ...nothing, shortened };
  const offset = (search.page - 1) * pageSize;
  const phrase = wordsIn(search.query.slice(0, 1000)).join(' ');
  const asked = { language, phrase, shelf: search.shelf, offset, limit: pageSize };
  const answer = await ask(needs, words, asked);
  const elsewhere = search.page === 1 && !search.shelf ? await askElsewhere(needs, words, asked) : [];
  return { ...answer, shortened, elsewhere };
}

type Asked = Omit<SearchQuestion, 'words' | 'every'>;
type Answer = Omit<Found, 'shortened' | 'elsewhere'>;

/** As it was typed; else with misspellings read as what they look like; else any of the words. */
async function ask({ search }: Needs, typed: readonly string[], asked: Asked): Promise<Answer> {
  const { language } = asked;
  const counted = (word: string) => otherWayOfCounting(language, word);
  const parts = typed.flatMap((word) => [...possibleParts(word), ...counted(word)]);
  const told = await search.words(language, { words: typed, parts });
  const stemsOf = (words: readonly string[]) =>
    words.map((word) => told.get(word)?.stem ?? null).filter((stem) => stem !== null);
  const words = typed.filter((word) => told.get(word)?.stem);
  const spoken = words.length ? words : typed;
  const known = new Set([...told].filter(([, word]) => word.known).map(([word]) => word));
  const plain = spoken.map((word) => [
    ...alternatives(word, known),
    ...counted(word).flatMap((other) => (told.get(other)?.stem ? [[other]] : [])),
  ]);
  const stems = stemsOf([...typed, ...plain.flatMap((ways) => ways.slice(1).flat())]);
  const shown = stems.length ? stems : typed;
  const first = await search.find({ ...asked, words: plain, every: true });
  if (sum(first) > 0) return tell(first, shown, { corrected: [], some: false });
  const unknown = spoken.filter((word) => !known.has(word));
  const corrected = await correct({ search }, unknown, language);
  if (corrected.length === 0 && spoken.length === 1) return tell(first, shown, { corrected, some: false });
  const read = await readAs({ search }, language, { spoken, plain, corrected });
  const marked = [...stems, ...corrected.map((one) => one.read)];
  const second = corrected.length ? await search.find({ ...asked, words: read, every: true }) : first;
  if (sum(second) > 0 || spoken.length === 1) return tell(second, marked, { corrected, some: false });
  const third = await search.find({ ...asked, words: read, every: false });
  return tell(third, marked, { corrected, some: true });
}

type Corrected = { readonly typed: string; readonly read: string };
type Readings = {
  readonly spoken: readonly string[];
  readonly plain: readonly string[][][];
  readonly corrected: readonly Corrected[];
};

/** What a misspelt word is read as stands beside what was typed. */
async function readAs({ search }: Needs, language: Language, { spoken, plain, corrected }: Readings) {
  const parts = corrected.flatMap(({ read }) => possibleParts(read));
  const known = parts.length ? [...(await search.words(language, { words: [], parts })).keys()] : [];
  return spoken.map((word, index) => [
    ...(plain[index] ?? []),
    ...corrected
      .filter(({ typed }) => typed === word)
      .flatMap((one) => alternatives(one.read, new Set([...known, one.read]))),
  ]);
}

/** The word itself and its parts when it is a compound; of one that stands nowhere also the last part alone, which says what it is. */
function alternatives(word: string, known: ReadonlySet<string>): string[][] {
  const parts = splitCompound(word, (part) => part !== word && known.has(part));
  if (!parts) return [[word]];
  return known.has(word) ? [[word], [...parts]] : [[word], [...parts], parts.slice(-1)];
}

/** The nearest words that stand somewhere, for words that stand nowhere. */
async function correct(
  { search }: Needs,
  words: readonly string[],
  language: Language,
): Promise<Corrected[]> {
  const found = await Promise.all(
    words.map(async (typed) => {
      const most = tolerance(typed);
      if (most === 0) return [];
      const near = (await search.alike(language, typed)).filter((one) => distance(typed, one, most) <= most);
      const best = near.toSorted((a, b) => distance(typed, a, most) - distance(typed, b, most))[0];
      return best === undefined ? [] : [{ typed, read: best }];
    }),
  );
  return found.flat();
}

async function askElsewhere(
  { search }: Needs,
  words: readonly string[],
  asked: Asked,
): Promise<readonly FoundPage[]> {
  const language = otherLanguage(asked.language);
  const told = await search.words(language, { words, parts: [] });
  const spoken = words.filter((word) => told.get(word)?.stem);
  if (spoken.length === 0) return [];
  const question = { ...asked, language, limit: 3, every: true, words: spoken.map((word) => [[word]]) };
  const { hits } = await search.find(question);
  const stems = spoken.map((word) => told.get(word)?.stem ?? word);
  return hits.map((hit) => show(hit, stems));
}

const sum = ({ shelves }: SearchFound): number => shelves.reduce((total, { count }) => total + count, 0);

function tell(found: SearchFound, stems: readonly string[], more: Pick<Found, 'corrected' | 'some'>): Answer {
  const corrected = more.corrected.map((one) => ({ ...one, read: asWritten(one.read, found.hits) }));
  const hits = found.hits.map((hit) => show(hit, stems));
  return { hits, total: sum(found), shelves: found.shelves, corrected, some: more.some };
}

/** A folded word as the pages write it: `netvaerk` → `netværk`. */
function asWritten(read: string, hits: readonly SearchHit[]): string {
  const texts = hits.flatMap(({ title, summary, sections }) => [
    title,
    summary,
    ...sections.map(({ text }) => text),
  ]);
  for (const text of texts)
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) if (fold(word) === read) return word.toLowerCase();
  return read;
}

function show({ summary, sections, title, path, ...hit }: SearchHit, stems: readonly string[]): FoundPage {
  const { pieces, section } = excerpt(summary, sections, stems);
  const anchored = section?.anchor && !path.includes('#') ? `${path}#${section.anchor}` : path;
  return {
    ...hit,
    path: anchored,
    title: mark(title, stems),
    excerpt: pieces,
    section: section?.heading || null,
  };
}
