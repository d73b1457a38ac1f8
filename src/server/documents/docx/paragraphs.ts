import { HeadingLevel, Paragraph, type ParagraphChild } from 'docx';
import type { Block } from '#domain/rich-text/model.ts';
import type { Level } from '../manuscript.ts';
import { plainRuns, richRuns, type Speech } from './runs.ts';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export type HeadingText = { readonly number: string; readonly text: string };

export const headingParagraph = (
  level: Level,
  { number, text }: HeadingText,
  { keepNext, ...speech }: Speech & { readonly keepNext?: boolean } = {},
): Paragraph =>
  new Paragraph({
    heading: headings[level],
    ...(keepNext === undefined ? {} : { keepNext }),
    children: plainRuns(number === '' ? text : `${number}  ${text}`, speech),
  });

/** Counts the ordered lists, so that each begins at one. */
export type Lists = { started: number };

export type Setting = Speech & { readonly lists: Lists };

export const richParagraphs = (blocks: readonly Block[], setting: Setting): Paragraph[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [new Paragraph({ children: richRuns(block.content ?? [], setting) })]
      : listParagraphs(block, setting, 0),
  );

function listParagraphs(
  list: Exclude<Block, { type: 'paragraph' }>,
  setting: Setting,
  level: number,
): Paragraph[] {
  const place = listPlace(list.type === 'orderedList', setting.lists, level);
  return list.content.flatMap((item) =>
    item.content.flatMap((block, index) => {
      if (block.type !== 'paragraph') return listParagraphs(block, setting, level + 1);
      const children = richRuns(block.content ?? [], setting);
      return [index === 0 ? listParagraph(children, place) : continued(children, level)];
    }),
  );
}

const continued = (children: ParagraphChild[], level: number): Paragraph =>
  new Paragraph({ style: 'ListParagraph', indent: { left: 400 * (level + 1) }, children });

type Place = { readonly reference: string; readonly level: number; readonly instance?: number };

/** Where in Word's numbering a list stands; each ordered list is an instance of its own. */
export function listPlace(ordered: boolean, lists: Lists, level = 0): Place {
  if (!ordered) return { reference: 'bullets', level };
  lists.started += 1;
  return { reference: 'numbers', level, instance: lists.started };
}

export const listParagraph = (children: ParagraphChild[], place: Place): Paragraph =>
  new Paragraph({ style: 'ListParagraph', numbering: place, children });
