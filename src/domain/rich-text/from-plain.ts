import { cleanText } from '../clean-text.ts';
import type { Block, Inline, ListItem, RichText } from './model.ts';
import { richTextLimits } from './reading.ts';

const bullet = /^[-•*] +/;
/** A number that opens a list item, not a Danish date ("1. januar"). */
const numbered =
  /^\d{1,3}[.)] +(?!(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b)/;

/**
 * Rich text from a plain field or a content file: a blank line begins a paragraph, "- " and "1. " begin
 * items, what is set in below an item belongs to it. A numbered list begins at 1. Any text is accepted;
 * what looks like nothing special is a paragraph. Too long a text is the caller's to refuse.
 */
export const fromPlain = (text: string): RichText => ({
  type: 'doc',
  content: readBlocks(cleanText(text).replace(/\t/g, '  ').split('\n'), 0),
});

function readBlocks(lines: readonly string[], depth: number): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = (lines[at] ?? '').trimStart();
    const type = line === '' ? null : listType(line, depth);
    if (line === '') at += 1;
    else if (type) at = readList(lines, at, { type, depth, blocks });
    else at = readParagraph(lines, at, { depth, blocks });
  }
  return blocks;
}

type ListType = 'bulletList' | 'orderedList';

function listType(line: string, depth: number): ListType | null {
  if (depth >= richTextLimits.listDepth) return null;
  if (bullet.test(line)) return 'bulletList';
  return numbered.test(line) && /^1[.)]/.test(line) ? 'orderedList' : null;
}

function readParagraph(
  lines: readonly string[],
  from: number,
  into: { depth: number; blocks: Block[] },
): number {
  let to = from + 1;
  while (to < lines.length && continues(lines[to] ?? '', into.depth)) to += 1;
  const words = lines.slice(from, to).map((line) => line.trim());
  const content = words.flatMap((text, index): readonly Inline[] =>
    index === 0 ? [{ type: 'text', text }] : [{ type: 'hardBreak' }, { type: 'text', text }],
  );
  into.blocks.push({ type: 'paragraph', content });
  return to;
}

const continues = (line: string, depth: number): boolean =>
  line.trim() !== '' && listType(line.trimStart(), depth) === null;

type ListPlace = { readonly type: ListType; readonly depth: number; readonly blocks: Block[] };

function readList(lines: readonly string[], from: number, { type, depth, blocks }: ListPlace): number {
  const marker = type === 'bulletList' ? bullet : numbered;
  const indent = indentOf(lines[from] ?? '');
  const found: ListItem[] = [];
  let at = from;
  while (at < lines.length && indentOf(lines[at] ?? '') === indent) {
    const line = (lines[at] ?? '').trimStart();
    const width = marker.exec(line)?.[0].length;
    if (width === undefined) break;
    const end = itemEnd(lines, at + 1, indent);
    const own = [line.slice(width), ...lines.slice(at + 1, end).map((next) => next.slice(indent + 1))];
    found.push(readItem(own, depth + 1));
    at = end;
  }
  blocks.push({ type, content: found });
  return at;
}

/** An item's first line is its paragraph whatever it begins with; the schema wants one, be it empty. */
function readItem(own: readonly string[], depth: number): ListItem {
  const blocks: Block[] = [];
  const written = own[0]?.trim() !== '';
  const at = written ? readParagraph(own, 0, { depth, blocks }) : 1;
  const rest = readBlocks(own.slice(at), depth);
  return { type: 'listItem', content: [...(written ? blocks : [{ type: 'paragraph' } as const]), ...rest] };
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The first line that is not set in deeper than the item; blank lines belong when a deeper one follows. */
function itemEnd(lines: readonly string[], from: number, indent: number): number {
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (indentOf(line) <= indent) break;
    end = at + 1;
  }
  return end;
}
