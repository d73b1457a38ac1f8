import type { Block, RichText } from './model.ts';
import { lineText } from './plain-text.ts';

/** What stands in square brackets in a suggested text is still to be written: `[startdato]`. */
const gap = /\[[^[\]\n]{1,200}\]/g;

/** Every gap left in the text, brackets included, in reading order. */
export const gapsIn = (text: RichText): readonly string[] => text.content.flatMap(gapsInBlock);

const gapsInBlock = (block: Block): readonly string[] =>
  block.type === 'paragraph'
    ? (lineText(block.content).match(gap) ?? []).filter((found) => found.slice(1, -1).trim() !== '')
    : block.content.flatMap((item) => item.content.flatMap(gapsInBlock));
