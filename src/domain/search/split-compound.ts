/** Between the parts of a Danish compound: nothing, or one of these. */
const joints = ['', 's', 'e'] as const;
const shortest = 4;
const mostParts = 4;
/** A word shorter than this is not looked into. */
export const shortestCompound = 8;

/**
 * The parts of a folded compound, by a set of words that exist: `partnerskabsaftale` → `partnerskab`, `aftale`.
 * As few parts as possible; among those the ones with the longest first part. Null when the word is no compound.
 */
export function splitCompound(word: string, exists: (part: string) => boolean): readonly string[] | null {
  if (word.length < shortestCompound) return null;
  for (let parts = 2; parts <= mostParts; parts += 1) {
    const found = splitInto(word, parts, exists);
    if (found) return found;
  }
  return null;
}

function splitInto(word: string, parts: number, exists: (part: string) => boolean): readonly string[] | null {
  if (parts === 1) return word.length >= shortest && exists(word) ? [word] : null;
  for (let end = word.length - shortest; end >= shortest; end -= 1) {
    const first = word.slice(0, end);
    if (!exists(first)) continue;
    for (const joint of joints) {
      if (!word.startsWith(joint, end)) continue;
      const rest = splitInto(word.slice(end + joint.length), parts - 1, exists);
      if (rest) return [first, ...rest];
    }
  }
  return null;
}

/** Every piece of a word that could be a part of it: what to ask the index for, all at once. */
export function possibleParts(word: string): readonly string[] {
  if (word.length < shortestCompound) return [];
  const found = new Set<string>();
  for (let start = 0; start <= word.length - shortest; start += 1)
    for (let end = start + shortest; end <= word.length; end += 1)
      if (end - start < word.length) found.add(word.slice(start, end));
  return [...found];
}
