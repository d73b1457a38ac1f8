import type { Block, Inline, ListItem, RichText } from './model.ts';

/**
 * The text without marks, as it is typed in a plain field: a blank line between paragraphs, "- " and
 * "1. " before items, items inside items set in by two or three spaces. `fromPlain` reads it back.
 */
export const plainText = (text: RichText): string => blocksText(text.content);

/** The words of one paragraph; a hard break is a line feed. */
export const lineText = (line: readonly Inline[] = []): string =>
  line.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');

const blocksText = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n\n');

function blockText(block: Block): string {
  if (block.type === 'paragraph') return lineText(block.content);
  return block.content
    .map((item, index) => itemText(item, block.type === 'orderedList' ? `${index + 1}. ` : '- '))
    .join('\n');
}

function itemText(item: ListItem, marker: string): string {
  const [first, ...rest] = item.content;
  const tight = rest[0] !== undefined && rest[0].type !== 'paragraph';
  const head = first ? blockText(first) : '';
  const text = rest.length === 0 ? head : head + (tight ? '\n' : '\n\n') + blocksText(rest);
  return marker + text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`);
}

/** True when nothing is written: no letter, figure or sign anywhere. */
export const isEmpty = (text: RichText): boolean => !text.content.some(hasWords);

const hasWords = (block: Block): boolean =>
  block.type === 'paragraph'
    ? lineText(block.content).trim() !== ''
    : block.content.some((item) => item.content.some(hasWords));
