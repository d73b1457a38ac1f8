import { cleanText } from '../clean-text.ts';
import { items, part } from '../record.ts';
import type { Inline, Mark } from './model.ts';
import { count, type Reading, refuse, richTextLimits } from './reading.ts';

const webAddress = /^https?:\/\/[^\s<>"'`\\]+$/i;
const mailAddress = /^mailto:[^\s<>"'`\\@]+@[^\s<>"'`\\@]+$/i;

/** The address when it is http, https or mailto; null for any other (`javascript:`, `data:`, a path). */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > richTextLimits.href) return null;
  const href = cleanText(value).trim();
  return webAddress.test(href) || mailAddress.test(href) ? href : null;
}

/** Bold, italic and safe links, each once, in this order. Other marks are dropped and the words kept. */
function readMarks(value: unknown): readonly Mark[] {
  const given = items(value).slice(0, 20);
  const has = (type: string) => given.some((mark) => part(mark, 'type') === type);
  const link = given.find((mark) => part(mark, 'type') === 'link');
  const href = safeHref(part(part(link, 'attrs'), 'href'));
  return [
    ...(has('bold') ? [{ type: 'bold' } as const] : []),
    ...(has('italic') ? [{ type: 'italic' } as const] : []),
    ...(href === null ? [] : [{ type: 'link', attrs: { href } } as const]),
  ];
}

function readInline(value: unknown, reading: Reading): Inline | null {
  const type = part(value, 'type');
  if (type === 'hardBreak') return count(reading, 1) ? { type } : null;
  const text = part(value, 'text');
  if (type !== 'text' || typeof text !== 'string') {
    refuse(reading, 'not-rich-text');
    return null;
  }
  if (!count(reading, text.length)) return null;
  const clean = cleanText(text).replace(/[\n\t]/g, ' ');
  const marks = readMarks(part(value, 'marks'));
  if (clean === '') return null;
  return marks.length > 0 ? { type, text: clean, marks } : { type, text: clean };
}

const marksOf = (inline: Inline): string => JSON.stringify(inline.type === 'text' ? (inline.marks ?? []) : 0);

/** Adds to the end; words with the same marks as the last become one with them. */
function append(line: Inline[], next: Inline): void {
  const last = line.at(-1);
  if (last?.type === 'text' && next.type === 'text' && marksOf(last) === marksOf(next)) {
    line[line.length - 1] = { ...last, text: (last.text + next.text).normalize('NFC') };
  } else {
    line.push(next);
  }
}

/** The words of a paragraph, in normal form. */
export function readLine(value: unknown, reading: Reading): readonly Inline[] {
  const line: Inline[] = [];
  for (const item of items(value)) {
    if (reading.refusal) break;
    const inline = readInline(item, reading);
    if (inline) append(line, inline);
  }
  return line;
}
