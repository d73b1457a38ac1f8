import { wordsIn } from '#domain/search/fold.ts';
import { shortestCompound, splitCompound } from '#domain/search/split-compound.ts';
import type { IndexedEntry, SearchEntry } from './ports.ts';

/** All the words of an entry, folded, doubles included. */
export const wordsOf = ({ title, summary, also, sections }: SearchEntry): string[] =>
  wordsIn([title, summary, ...also, ...sections.flatMap(({ heading, text }) => [heading, text])].join('\n'));

/** A part may stand nowhere by itself, but bent: `forventning` in *forventninger*. */
const endings = ['', 'er', 'en', 'et', 'e', 'r', 'n', 't', 'erne', 'ne', 's'];

/** The entries of one language with the parts of their compounds, by the words that stand in any of them. */
export function indexEntries(entries: readonly SearchEntry[]): readonly IndexedEntry[] {
  const words = entries.map((entry) => new Set(wordsOf(entry)));
  const all = new Set(words.flatMap((one) => [...one]));
  const exists = (part: string): boolean => endings.some((ending) => all.has(part + ending));
  const parted = new Map<string, readonly string[]>();
  for (const word of all) {
    const parts =
      word.length < shortestCompound ? null : splitCompound(word, (part) => part !== word && exists(part));
    if (parts) parted.set(word, parts);
  }
  const partsIn = (found: Iterable<string>) => [
    ...new Set([...found].flatMap((word) => parted.get(word) ?? [])),
  ];
  return entries.map((entry, index) => ({
    ...entry,
    titleParts: partsIn(wordsIn([entry.title, ...entry.also].join(' '))),
    parts: partsIn(words[index] ?? []),
  }));
}
