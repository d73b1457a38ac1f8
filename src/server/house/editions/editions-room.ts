import { createHash } from 'node:crypto';
import type { Book } from '#domain/books/model.ts';
import type { Deck } from '#domain/games/model.ts';
import type { Language } from '#domain/language.ts';
import type { Edition, EditionFacts, ShelvedEditions } from '#domain/books/edition.ts';
import { countPages } from '#server/documents/books/count-pages.ts';
import { makeEditionPress } from '#server/documents/books/edition-press.ts';
import type { Shared } from '#server/documents/books/set-share.ts';
import { wholeText, type WholeText } from '#server/documents/books/whole-text.ts';
import { editionContent, type SourcePage } from './edition-content.ts';
import { editionList, type Planned } from './edition-list.ts';
import { gatherBook } from './gather-book.ts';

export type Editions = {
  /** By the last part of its address; null when there is none. */
  edition(language: Language, file: string): Promise<Edition | null>;
  /** What there is, with sizes. */
  shelf(language: Language): Promise<ShelvedEditions>;
  /** The whole guide as one text for a page. */
  whole(language: Language): Promise<WholeText & { readonly day: string }>;
  /** The picture shown where somebody shares a page: PNG, 1200 by 630. The same words give the same bytes. */
  drawShareImage(shared: Shared): Promise<Uint8Array>;
};

type EditionsRoom = Editions & AsyncDisposable & { forget(): void };

export type EditionsParts = {
  readonly origin: string;
  /** All pages of content in a language. */
  readonly read: (language: Language) => Promise<readonly SourcePage[]>;
  readonly deck: Deck;
};

/** What a language's editions are made from, and those that have been asked for. */
type Shelf = {
  readonly book: Book;
  readonly plans: readonly Planned[];
  readonly made: Map<string, Promise<Edition>>;
};

/** Editions are made when they are first asked for, once for all who ask, and kept until the content changes. */
export function makeEditionsRoom({ origin, read, deck }: EditionsParts): EditionsRoom {
  const press = makeEditionPress();
  const shelves = new Map<Language, Promise<Shelf>>();

  async function open(language: Language): Promise<Shelf> {
    const content = editionContent(language, await read(language));
    const book = await gatherBook(content, origin);
    return { book, plans: editionList({ content, book, deck }), made: new Map() };
  }

  const shelfOf = (language: Language): Promise<Shelf> => once(shelves, language, () => open(language));
  const take = (shelf: Shelf, plan: Planned): Promise<Edition> =>
    once(shelf.made, plan.file, async () => finish(plan, await plan.make(press)));

  return {
    async edition(language, file) {
      const shelf = await shelfOf(language);
      const plan = shelf.plans.find((one) => one.file === file);
      return plan ? take(shelf, plan) : null;
    },
    async shelf(language) {
      const shelf = await shelfOf(language);
      const made = await Promise.all(shelf.plans.map(async (plan) => facts(plan, await take(shelf, plan))));
      const chapters = made.flatMap(({ chapter, ...rest }) =>
        chapter ? [{ ...rest, number: chapter.number, title: chapter.title }] : [],
      );
      return { general: made.filter(({ chapter }) => !chapter), chapters, day: shelf.book.imprint.day };
    },
    async whole(language) {
      const { book } = await shelfOf(language);
      const { html, contents } = wholeText(book);
      // At home the links need no host: the page is read under any name the house is known by.
      return { html: html.replaceAll(`href="${origin}/`, 'href="/'), contents, day: book.imprint.day };
    },
    drawShareImage: (shared) => press.shareImage(shared),
    forget: () => shelves.clear(),
    [Symbol.asyncDispose]: () => press[Symbol.asyncDispose](),
  };
}

/** Many who ask at once wait for one answer; what failed is tried again by the next. */
function once<Key, Value>(
  kept: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const before = kept.get(key);
  if (before) return before;
  const made = make();
  kept.set(key, made);
  made.catch(() => {
    if (kept.get(key) === made) kept.delete(key);
  });
  return made;
}

function finish({ format, name }: Planned, bytes: Uint8Array): Edition {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  return { bytes, format, name, etag, pages: format === 'pdf' ? countPages(bytes) : null };
}

const facts = (
  { kind, file, chapter }: Planned,
  edition: Edition,
): EditionFacts & Pick<Planned, 'chapter'> => ({
  ...{ kind, file, format: edition.format, bytes: edition.bytes.length, pages: edition.pages },
  ...(chapter ? { chapter } : {}),
});
