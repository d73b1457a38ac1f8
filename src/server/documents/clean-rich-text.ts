import type { Block, Inline, ListItem, Mark, RichText } from '#domain/rich-text/model.ts';
import { cleanAddress, cleanRun } from './clean-text.ts';

/** Lists inside lists deeper than this are set at this depth: paper has no room for more. */
const deepest = 6;

/** The same text with nothing in it that cannot be printed: no empty lists, no dangerous addresses. */
export function cleanRichText(text: RichText): RichText {
  return { type: 'doc', content: cleanBlocks(text.content, 0) };
}

const cleanBlocks = (blocks: readonly Block[], depth: number): Block[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph' ? cleanParagraph(block.content) : cleanList(block, depth),
  );

function cleanParagraph(content: readonly Inline[] = []): Block[] {
  const inlines = content.flatMap(cleanInline);
  return inlines.some((inline) => inline.type === 'text' && inline.text.trim() !== '')
    ? [{ type: 'paragraph', content: inlines }]
    : [];
}

function cleanList(list: Exclude<Block, { type: 'paragraph' }>, depth: number): Block[] {
  if (depth >= deepest) return paragraphsIn(list).flatMap((paragraph) => cleanParagraph(paragraph.content));
  const content = list.content
    .map((item): ListItem => ({ type: 'listItem', content: cleanBlocks(item.content, depth + 1) }))
    .filter((item) => item.content.length > 0);
  return content.length > 0 ? [{ type: list.type, content }] : [];
}

/** Every paragraph in document order; by a stack of our own, since the depth is not ours to trust. */
function paragraphsIn(list: Block): Extract<Block, { type: 'paragraph' }>[] {
  const found: Extract<Block, { type: 'paragraph' }>[] = [];
  const waiting: Block[] = [list];
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    if (block.type === 'paragraph') found.push(block);
    else waiting.push(...block.content.flatMap((item) => item.content).reverse());
  }
  return found;
}

function cleanInline(inline: Inline): Inline[] {
  if (inline.type === 'hardBreak') return [inline];
  const text = cleanRun(inline.text);
  if (text === '') return [];
  const blank = text.trim() === '';
  const marks = (inline.marks ?? []).flatMap(cleanMark).filter(({ type }) => !blank || type !== 'link');
  return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }];
}

function cleanMark(mark: Mark): Mark[] {
  if (mark.type !== 'link') return [mark];
  const href = cleanAddress(mark.attrs.href);
  return href === undefined ? [] : [{ type: 'link', attrs: { href } }];
}
