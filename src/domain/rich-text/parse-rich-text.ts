import { items, part } from '../record.ts';
import { done, type Problem, problem, type Result } from '../result.ts';
import type { Block, ListItem, RichText } from './model.ts';
import { readLine } from './read-inline.ts';
import { count, newReading, type Reading, refuse, richTextLimits } from './reading.ts';

type RichTextProblem = Problem & { readonly kind: NonNullable<Reading['refusal']> };

/**
 * Reads rich text of unknown origin (form, API, live document, import) into the fixed schema and its
 * normal form: reading the result again gives the same. What has no place in the schema but whose words
 * can be kept (an unknown mark, an unsafe link) loses the mark alone; an unknown block refuses the text,
 * so that nobody's words disappear unseen.
 *
 * Problems: `not-rich-text`, `text-too-long`, `text-too-complex`, `lists-too-deep`, with the limits in
 * `details`.
 */
export function parseRichText(value: unknown): Result<RichText, RichTextProblem> {
  const reading = newReading();
  if (part(value, 'type') !== 'doc') refuse(reading, 'not-rich-text');
  const content = readBlocks(part(value, 'content'), 0, reading);
  if (reading.refusal) return problem(reading.refusal, { details: { ...richTextLimits } });
  return done({ type: 'doc', content });
}

function readBlocks(value: unknown, depth: number, reading: Reading): readonly Block[] {
  const blocks: Block[] = [];
  for (const item of items(value)) {
    if (reading.refusal) break;
    const block = readBlock(item, depth, reading);
    if (block) blocks.push(block);
  }
  return blocks;
}

function readBlock(value: unknown, depth: number, reading: Reading): Block | null {
  const type = part(value, 'type');
  if (!count(reading)) return null;
  if (type === 'paragraph') return paragraph(value, reading);
  if (type === 'bulletList' || type === 'orderedList') {
    const content = readListItems(value, depth + 1, reading);
    return content.length > 0 ? { type, content } : null;
  }
  refuse(reading, 'not-rich-text');
  return null;
}

function paragraph(value: unknown, reading: Reading): Block {
  const content = readLine(part(value, 'content'), reading);
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}

function readListItems(value: unknown, depth: number, reading: Reading): readonly ListItem[] {
  if (depth > richTextLimits.listDepth) refuse(reading, 'lists-too-deep');
  const found: ListItem[] = [];
  for (const item of items(part(value, 'content'))) {
    if (reading.refusal) break;
    if (part(item, 'type') !== 'listItem') refuse(reading, 'not-rich-text');
    else if (count(reading)) found.push(listItem(readBlocks(part(item, 'content'), depth, reading)));
  }
  return found;
}

/** The editor's schema wants a paragraph first in every item. */
const listItem = (content: readonly Block[]): ListItem => ({
  type: 'listItem',
  content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
});
