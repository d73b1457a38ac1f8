import { fromPlain } from './from-plain.ts';
import type { Block, Inline, ListItem, Mark, RichText } from './model.ts';
import { safeHref } from './read-inline.ts';

/** `**bold**`, `*italic*`, `[words](https://…)` and an address as it stands; a mark holds no other. */
const mark =
  /\*\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*\*|\*(?<italic>[^\s*](?:[^*\n]*[^\s*])?)\*|\[(?<words>[^\][\n]+)\]\((?<href>[^\s()]+)\)|(?<bare>https?:\/\/[^\s<>"'`\\()]*[^\s<>"'`\\().,;:!?])/giu;

/**
 * Rich text from what people write together: paragraphs and lists as in a plain field, and these few marks. Any text
 * is accepted; what is no mark stands as it was typed.
 */
export const fromMarks = (text: string): RichText => ({
  type: 'doc',
  content: fromPlain(text).content.map(markedBlock),
});

const markedBlock = (block: Block): Block =>
  block.type === 'paragraph'
    ? { ...block, ...(block.content ? { content: block.content.flatMap(markedInline) } : {}) }
    : { ...block, content: block.content.map(markedItem) };

const markedItem = (item: ListItem): ListItem => ({ ...item, content: item.content.map(markedBlock) });

function markedInline(inline: Inline): readonly Inline[] {
  if (inline.type !== 'text') return [inline];
  const { text } = inline;
  const parts: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(mark)) {
    const found = read(match.groups ?? {});
    if (!found) continue;
    if (match.index > at) parts.push({ type: 'text', text: text.slice(at, match.index) });
    parts.push({ type: 'text', text: found.words, marks: [found.mark] });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ type: 'text', text: text.slice(at) });
  return parts;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** What a mark says; null where the address is none that may be followed. */
function read({ bold, italic, words, href, bare }: Groups): { words: string; mark: Mark } | null {
  if (bold !== undefined) return { words: bold, mark: { type: 'bold' } };
  if (italic !== undefined) return { words: italic, mark: { type: 'italic' } };
  const safe = safeHref(href ?? bare);
  return safe === null
    ? null
    : { words: words ?? bare ?? safe, mark: { type: 'link', attrs: { href: safe } } };
}
