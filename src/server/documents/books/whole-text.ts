import type { Book, Checklist } from '#domain/books/model.ts';
import { editionWords } from '#words/editions/index.ts';
import { inlineDrawing } from './inline-drawing.ts';
import { escapeXml, writeBlocks, type Writing } from './write-blocks.ts';

/** The whole guide as one text: its chapters in order, every anchor met once. */
export type WholeText = {
  readonly html: string;
  readonly contents: readonly { readonly id: string; readonly title: string }[];
};

export function wholeText(book: Book): WholeText {
  const ids = new Set(book.chapters.map(({ id }) => id));
  const chapterAt = (id: string): string | undefined => (ids.has(id) ? `#${id}` : undefined);
  const writing = (prefix: string): Writing => ({
    prefix,
    shift: 1,
    chapterAt,
    drawing: (model) => inlineDrawing(model),
  });
  const say = editionWords(book.language);
  const chapters = book.chapters.map(({ id, number, title, summary, blocks }) =>
    section(
      { id, above: say('chapter', { number }), title, summary },
      writeBlocks(blocks, writing(`${id}-`)),
    ),
  );
  const { checklist } = book;
  const last = checklist ? [checklistSection(checklist, writing('checklist-'), say('fourAndTwenty'))] : [];
  const contents = book.chapters.map(({ id, title }) => ({ id, title }));
  return {
    html: [...chapters, ...last].join('\n'),
    contents: checklist ? [...contents, { id: 'checklist', title: checklist.title }] : contents,
  };
}

type Opening = {
  readonly id: string;
  readonly above: string;
  readonly title: string;
  readonly summary: string;
};

const section = ({ id, above, title, summary }: Opening, body: string): string =>
  `<section class="chapter" id="${id}" aria-labelledby="${id}-title">` +
  `<p class="above">${escapeXml(above)}</p><h2 id="${id}-title">${escapeXml(title)}</h2>` +
  `<p class="lead">${escapeXml(summary)}</p>\n${body}</section>`;

const checklistSection = (checklist: Checklist, writing: Writing, above: string): string =>
  section(
    { id: 'checklist', above, ...checklist },
    writeBlocks(checklist.blocks, writing) + writeGroups(checklist, 3),
  );

/** The lines to tick, under headings of this level. */
export const writeGroups = ({ groups }: Checklist, level: number): string =>
  groups
    .map(({ title, lines }) => {
      const items = lines.map(
        ({ text, why }) => `<li><strong>${escapeXml(text)}</strong> <span>${escapeXml(why)}</span></li>`,
      );
      return `<h${level}>${escapeXml(title)}</h${level}><ul class="ticks">${items.join('')}</ul>`;
    })
    .join('');
