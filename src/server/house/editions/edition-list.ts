import type { Book, Chapter } from '#domain/books/model.ts';
import type { EditionFormat } from '#domain/books/edition.ts';
import type { Deck } from '#domain/games/model.ts';
import type { EditionPress } from '#server/documents/books/edition-press.ts';
import { chapterData, wholeBookData } from '#server/documents/books/set-book.ts';
import { cardsData } from '#server/documents/books/set-cards.ts';
import { pocketData } from '#server/documents/books/set-pocket.ts';
import { posterData } from '#server/documents/books/set-poster.ts';
import { slidesData } from '#server/documents/books/set-slides.ts';
import { toolboxPocketData, toolboxPosterData } from '#server/documents/books/set-toolbox.ts';
import { editionFiles, editionKinds, type EditionKind } from '#words/editions/files.ts';
import { editionWords } from '#words/editions/index.ts';
import { address } from '#words/addresses.ts';
import type { EditionContent } from './edition-content.ts';
import { gatherToolbox } from './gather-toolbox.ts';

/** An edition that can be made, and how. */
export type Planned = {
  readonly kind: string;
  readonly file: string;
  readonly format: EditionFormat;
  readonly name: string;
  readonly chapter?: Chapter;
  readonly make: (press: EditionPress) => Promise<Uint8Array>;
};

type Source = { readonly content: EditionContent; readonly book: Book; readonly deck: Deck };

/** Every edition of a language for which there is content. */
export const editionList = (source: Source): Planned[] => [
  ...editionKinds.flatMap((kind) => plan(kind, source)),
  ...source.book.chapters.map((chapter) => planChapter(chapter, source)),
];

function plan(kind: EditionKind, source: Source): Planned[] {
  const make = makerOf(kind, source);
  const { language } = source.book;
  const file = editionFiles[language][kind];
  const format = file.slice(file.lastIndexOf('.') + 1) as EditionFormat;
  return make ? [{ kind, file, format, name: editionWords(language)(`file_${kind}`), make }] : [];
}

function makerOf(kind: EditionKind, { content, book, deck }: Source): Planned['make'] | null {
  const { pixi, presentation } = content;
  const { language, imprint, checklist, chapters } = book;
  const source = { language, imprint };
  switch (kind) {
    case 'book':
      return (press) => press.pdf('book', wholeBookData(book));
    case 'epub':
      return (press) => press.epub(book);
    case 'page':
      return (press) => press.wholePage(book);
    case 'pixi':
    case 'pixi-reading': {
      if (!pixi) return null;
      const data = pocketData(pixi, { ...source, summary: pixi.summary }, kind === 'pixi');
      return (press) => press.pdf('pocket', data);
    }
    case 'poster-a4':
    case 'poster-a3': {
      if (!checklist) return null;
      const size = kind === 'poster-a4' ? 'a4' : 'a3';
      return (press) =>
        press.pdf('poster', posterData(checklist, { ...source, summary: checklist.summary }, size));
    }
    case 'slides': {
      if (!presentation) return null;
      const { summary } = presentation;
      return (press) => press.pdf('slides', slidesData(presentation, { ...source, summary }, chapters));
    }
    case 'toolbox-a3':
    case 'toolbox-pocket':
    case 'toolbox-pocket-reading':
      return toolboxMaker(kind, { content, book });
    case 'game-cards':
      return gameMaker({ content, book, deck });
  }
}

function gameMaker({ content, book, deck }: Source): Planned['make'] | null {
  const { language, imprint } = book;
  const front = content.tools.find(({ id }) => id === 'game');
  if (!front) return null;
  const source = { language, imprint: { ...imprint, day: front.updated }, summary: front.summary };
  const where = imprint.origin + address(language, 'game');
  return (press) => press.pdf('cards', cardsData(deck, where, source));
}

function toolboxMaker(kind: EditionKind, { content, book }: Omit<Source, 'deck'>): Planned['make'] | null {
  if (content.tools.length === 0) return null;
  const toolbox = gatherToolbox(content, book.imprint.origin);
  // The tools have a day of their own: the guide is not another edition because a tool is.
  const day =
    content.tools
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? book.imprint.day;
  const imprint = { ...book.imprint, day };
  const source = { language: book.language, imprint, summary: toolbox.summary };
  if (kind === 'toolbox-a3') return (press) => press.pdf('toolbox', toolboxPosterData(toolbox, source));
  const sheet = kind === 'toolbox-pocket';
  return (press) => press.pdf('pocket', toolboxPocketData(toolbox, source, sheet));
}

function planChapter(chapter: Chapter, { content, book }: Source): Planned {
  const { number, short, id } = chapter;
  const slug = content.chapters.find(({ front }) => front.id === id)?.front.slug ?? id;
  return {
    kind: id,
    file: `${slug}.pdf`,
    format: 'pdf',
    name: editionWords(book.language)('file_chapter', { number, short }),
    chapter,
    make: (press) => press.pdf('book', chapterData(book, chapter)),
  };
}
