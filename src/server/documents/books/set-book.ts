import type { Book, Chapter, Checklist, Imprint, Span } from '#domain/books/model.ts';
import type { Language } from '#domain/language.ts';
import { printDrawing } from '#interface/drawings/print-drawing.ts';
import { chapters as marks, hero } from '#interface/drawings/scenes.ts';
import { sayDay } from '#words/dates.ts';
import { editionWords } from '#words/editions/index.ts';
import { clockOf } from '../typesetting.ts';
import { printedBlocks, printedSpans, type Printed } from './printed-blocks.ts';
import { shownAddress } from './shown-address.ts';

/** The whole guide as the template `book` reads it. */
export function wholeBookData(book: Book): string {
  const say = editionWords(book.language);
  const chapters = book.chapters.map((chapter) => setChapter(chapter, book.language));
  const checklist = book.checklist ? [setChecklist(book.checklist, book.language)] : [];
  return JSON.stringify({
    ...commonData(book.language, book.imprint),
    whole: true,
    title: book.title,
    subtitle: book.subtitle,
    summary: say('wholeDescription'),
    running: book.title,
    drawing: printDrawing(hero),
    chapters: [...chapters, ...checklist],
    imprint: imprintOf(book.language, book.imprint, book.title),
  });
}

/** One chapter by itself. */
export function chapterData(book: Book, chapter: Chapter): string {
  const whole = `${book.title}: ${chapter.title}`;
  return JSON.stringify({
    ...commonData(book.language, book.imprint),
    whole: false,
    title: chapter.title,
    subtitle: '',
    summary: chapter.summary,
    running: book.title,
    foot: shownAddress(chapter.address),
    chapters: [setChapter(chapter, book.language)],
    imprint: imprintOf(book.language, book.imprint, whole),
  });
}

export function commonData(language: Language, { day }: Imprint): Readonly<Record<string, unknown>> {
  const say = editionWords(language);
  return {
    language,
    author: say('product'),
    clock: clockOf(new Date(`${day}T00:00:00Z`)),
    day: say('edition', { day: sayDay(language, day) }),
    words: { contents: say('contents'), page: say('page'), imprint: say('imprint') },
  };
}

/** The drawing that stands over a chapter. */
export const markOf = (number: number): string => printDrawing(marks[number - 1] ?? marks[0] ?? []);

function setChapter(chapter: Chapter, language: Language): Readonly<Record<string, unknown>> {
  const { id, number, title, short, summary } = chapter;
  const above = editionWords(language)('chapter', { number });
  const blocks = printedBlocks(chapter.blocks);
  return { id, number, title, summary, above, running: `${number}  ${short}`, mark: markOf(number), blocks };
}

function setChecklist(checklist: Checklist, language: Language): Readonly<Record<string, unknown>> {
  const { title, summary, groups } = checklist;
  const above = editionWords(language)('fourAndTwenty');
  const blocks = printedBlocks(checklist.blocks);
  return {
    id: 'checklist',
    number: 0,
    title,
    summary,
    above,
    running: title,
    mark: markOf(8),
    groups,
    blocks,
  };
}

/** How to cite it, what one may do with it, and which it is. */
function imprintOf(language: Language, imprint: Imprint, title: string): Printed[][] {
  const say = editionWords(language);
  const { day, version, origin } = imprint;
  const link = (href: string, text: string): Span => ({
    kind: 'link',
    href,
    quiet: true,
    spans: [{ kind: 'text', text }],
  });
  const text = (words: string): Span => ({ kind: 'text', text: words });
  return [
    [text(say('citeAs', { title, day: sayDay(language, day) }))],
    [text(say('licenceText')), text(' '), link(say('licenceAddress'), shownAddress(say('licenceAddress')))],
    [
      text(say('whichOne', { day: sayDay(language, day), version })),
      text(' '),
      link(origin, shownAddress(origin)),
    ],
    [text(say('typeText'))],
  ].map((passage) => printedSpans(passage));
}
