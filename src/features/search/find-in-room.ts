import { excerpt, mark, type Piece } from '#domain/search/excerpt.ts';
import { wordsIn } from '#domain/search/fold.ts';
import type { Language } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { clauseTitles } from '#features/agreements/index.ts';
import type { ContentReader } from '#features/guide/index.ts';
import type { PartnershipReader } from '#features/partnerships/index.ts';
import { roomSearchWords } from '#words/room-search/index.ts';
import { roomKinds, type RoomHit, type RoomKind, type RoomSearchReader } from './room-ports.ts';

type Needs = {
  readonly language: Language;
  readonly partnerships: Pick<PartnershipReader, 'partnership'>;
  readonly roomSearch: RoomSearchReader;
  readonly content: ContentReader;
};

export type RoomSearch = {
  readonly partnershipId: string;
  readonly query: string;
  readonly kind?: string | undefined;
  readonly page?: number | undefined;
};

/** A thing that was found, with what was asked for marked in its name and in a stretch of its text. */
export type RoomThing = Pick<RoomHit, 'kind' | 'id' | 'place' | 'at'> & {
  readonly title: readonly Piece[];
  readonly excerpt: readonly Piece[];
};

export type FoundInRoom = {
  readonly things: readonly RoomThing[];
  /** Of the kind that is asked for, else of all. */
  readonly count: number;
  readonly total: number;
  readonly kinds: readonly { readonly kind: RoomKind; readonly count: number }[];
  readonly kind: RoomKind | undefined;
  readonly page: number;
  readonly pages: number;
  /** The question had more words than are asked for. */
  readonly shortened: boolean;
};

export const roomPageSize = 20;
const mostWords = 8;
const longestWord = 60;
const longestQuery = 500;
/** Further than this nobody turns; a better word finds it sooner. */
const mostPages = 25;

const nothing = { things: [], count: 0, total: 0, kinds: [], page: 1, pages: 0 };

/** Looks through all that the asker may read in the room. */
export async function findInRoom(needs: Needs, search: RoomSearch): Promise<Result<FoundInRoom>> {
  const { partnershipId } = search;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const kind = roomKinds.find((one) => one === search.kind);
  const typed = [...new Set(wordsIn(search.query.slice(0, longestQuery)))].filter(
    (word) => word.length <= longestWord,
  );
  const shortened = search.query.length > longestQuery || typed.length > mostWords;
  const words = typed.slice(0, mostWords);
  if (words.length === 0) return done({ ...nothing, kind, shortened });
  const page = Math.max(1, Math.min(mostPages, Math.trunc(search.page ?? 1) || 1));
  const found = await needs.roomSearch.findInRoom({
    partnershipId,
    language: needs.language,
    words,
    kind,
    offset: (page - 1) * roomPageSize,
    limit: roomPageSize,
  });
  const total = found.kinds.reduce((sum, { count }) => sum + count, 0);
  const count = kind ? (found.kinds.find((one) => one.kind === kind)?.count ?? 0) : total;
  const pages = Math.min(mostPages, Math.ceil(count / roomPageSize));
  const titles = await clauseNames(needs, found.hits);
  const things = found.hits.map((hit) =>
    present(
      { ...hit, title: nameOf(hit, titles) || roomSearchWords(needs.language)(`kind_${hit.kind}`) },
      words,
    ),
  );
  return done({ things, count, total, kinds: found.kinds, kind, page, pages, shortened });
}

/** A clause is kept by its number alone: `A12 · Økonomi`. */
async function clauseNames(
  { content, language }: Pick<Needs, 'content' | 'language'>,
  hits: readonly RoomHit[],
): Promise<ReadonlyMap<string, string>> {
  if (!hits.some(({ kind }) => kind === 'clause')) return new Map();
  const titles = await clauseTitles(content);
  return new Map([...titles].map(([id, title]) => [id, `${id} · ${title[language]}`]));
}

/** An ending and a pulse have no name of their own, and are called by their kind. */
const nameOf = ({ kind, title }: RoomHit, clauses: ReadonlyMap<string, string>): string =>
  (kind === 'clause' && clauses.get(title)) || title;

function present({ kind, id, place, at, title, text }: RoomHit, words: readonly string[]): RoomThing {
  const stems = words.map((word) => (word.length > 5 ? word.slice(0, -2) : word));
  const { pieces } = excerpt('', [{ anchor: '', heading: '', text }], stems);
  const shown = pieces.length > 0 ? pieces : mark(begins(text), stems);
  return { kind, id, place, at, title: mark(title, stems), excerpt: shown };
}

/** The thing has it in its name alone: how its text begins. */
const begins = (text: string): string =>
  text.length > 160 ? `${text.slice(0, 160).toWellFormed()} …` : text;
