import type { Book, Chapter, Checklist, Model } from '#domain/books/model.ts';
import type { Language } from '#domain/language.ts';
import { sayDay } from '#words/dates.ts';
import { editionWords } from '#words/editions/index.ts';
import { escapeXml, writeBlocks, type Writing } from './write-blocks.ts';
import { writeGroups } from './whole-text.ts';

/** A page of the e-book, in the order of reading. */
export type EpubText = { readonly id: string; readonly title: string; readonly xhtml: string };

/** The pages, and the models that they show. */
export function epubTexts(book: Book): {
  readonly texts: readonly EpubText[];
  readonly models: readonly Model[];
} {
  const models = new Map<string, Model>();
  const ids = new Set(book.chapters.map(({ id }) => id));
  const writing: Writing = {
    prefix: '',
    shift: 0,
    chapterAt: (id) => (ids.has(id) ? `${id}.xhtml` : undefined),
    drawing: (model) => {
      models.set(model.id, model);
      return `<img src="model-${model.id}.svg" alt="${escapeXml(model.alt)}"/>`;
    },
  };
  const chapters = book.chapters.map((chapter) => chapterText(chapter, book.language, writing));
  const checklist = book.checklist ? [checklistText(book.checklist, book.language, writing)] : [];
  const texts = [coverText(book), ...chapters, ...checklist, imprintText(book)];
  return { texts, models: [...models.values()] };
}

export const xhtmlPage = (language: Language, title: string, body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><meta charset="utf-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" href="style.css"/></head>
${body}
</html>
`;

function coverText({ language, title }: Book): EpubText {
  const say = editionWords(language);
  const image = `<img src="cover.svg" alt="${escapeXml(`${title}. ${say('coverDrawing')}`)}"/>`;
  const body = `<body class="cover"><section epub:type="cover">${image}</section></body>`;
  return { id: 'cover', title, xhtml: xhtmlPage(language, title, body) };
}

type Opening = {
  readonly id: string;
  /** Which mark of blocks stands over it. */
  readonly number: number;
  readonly above: string;
  readonly title: string;
  readonly summary: string;
};

function text(language: Language, opening: Opening, inner: string): EpubText {
  const { id, number, above, title, summary } = opening;
  const body =
    `<body><section epub:type="chapter" role="doc-chapter" aria-labelledby="title">` +
    `<p class="mark"><img src="mark-${number}.svg" alt="" role="presentation"/></p>` +
    `<p class="above">${escapeXml(above)}</p><h1 id="title">${escapeXml(title)}</h1>` +
    `<p class="lead">${escapeXml(summary)}</p>\n${inner}</section></body>`;
  return { id, title, xhtml: xhtmlPage(language, title, body) };
}

function chapterText(chapter: Chapter, language: Language, writing: Writing): EpubText {
  const above = editionWords(language)('chapter', { number: chapter.number });
  return text(language, { ...chapter, above }, writeBlocks(chapter.blocks, writing));
}

function checklistText(checklist: Checklist, language: Language, writing: Writing): EpubText {
  const above = editionWords(language)('fourAndTwenty');
  const inner = writeBlocks(checklist.blocks, writing) + writeGroups(checklist, 2);
  return text(language, { ...checklist, id: 'checklist', number: 8, above }, inner);
}

function imprintText({ language, title, imprint }: Book): EpubText {
  const say = editionWords(language);
  const day = sayDay(language, imprint.day);
  const link = (href: string): string => `<a href="${escapeXml(href)}">${escapeXml(href)}</a>`;
  const lines = [
    escapeXml(say('citeAs', { title, day })),
    `${escapeXml(say('licenceText'))} ${link(say('licenceAddress'))}`,
    `${escapeXml(say('whichOne', { day, version: imprint.version }))} ${link(imprint.origin)}`,
    escapeXml(say('typeTextScreen')),
  ];
  const body =
    `<body><section epub:type="copyright-page" aria-labelledby="title"><h1 id="title">${escapeXml(say('imprint'))}</h1>` +
    `${lines.map((line) => `<p>${line}</p>`).join('\n')}</section></body>`;
  return { id: 'imprint', title: say('imprint'), xhtml: xhtmlPage(language, say('imprint'), body) };
}
