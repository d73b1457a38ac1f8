import { wordsIn } from '../../search/fold.ts';

/** What tells nothing of who it is. */
const empty = new Set([
  'a',
  's',
  'as',
  'aps',
  'i',
  'og',
  'the',
  'and',
  'of',
  'in',
  'af',
  'for',
  'den',
  'det',
  'de',
]);

/** A name as it is compared: small letters, no signs, without the words that tell nothing. */
export function nameKey(name: string): string {
  const words = wordsIn(name);
  const telling = words.filter((word) => !empty.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** What more names than this have in common tells nothing of who they are. */
const crowd = 100;

/**
 * Pairs of names that may be the same one written twice: one or two letters apart, the same words in another
 * order, or one name inside the other. Names that differ in a number are never alike: school 1 is not school 2.
 */
export function alikePairs(names: readonly string[]): readonly (readonly [string, string])[] {
  const keyed = names.map((name) => ({ name, key: nameKey(name) })).filter(({ key }) => key !== '');
  const near = new Map<string, typeof keyed>();
  for (const one of keyed)
    for (const mark of marksOf(one.key)) {
      const group = near.get(mark);
      if (group) group.push(one);
      else near.set(mark, [one]);
    }
  const pairs = new Map<string, readonly [string, string]>();
  const telling = [...near.values()].filter(({ length }) => length <= crowd);
  for (const group of telling)
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1))
        if (one.key !== other.key && isAlike(one.key, other.key))
          pairs.set([one.key, other.key].toSorted().join('|'), [one.name, other.name]);
  return [...pairs.values()];
}

/** What two names must share for being compared at all: a word, or how they begin. */
const marksOf = (key: string): ReadonlySet<string> => new Set([...key.split(' '), `${key.slice(0, 3)}…`]);

function isAlike(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')];
  if (numbersIn(words) !== numbersIn(others)) return false;
  if (words.toSorted().join(' ') === others.toSorted().join(' ')) return true;
  const [few, many] = words.length <= others.length ? [words, others] : [others, words];
  if (few.join('').length >= 5 && few.every((word) => many.includes(word))) return true;
  const longest = Math.max(one.length, other.length);
  return longest >= 5 && lettersApart(one, other) <= (longest >= 10 ? 2 : 1);
}

const numbersIn = (words: readonly string[]): string => words.filter((word) => /\d/.test(word)).join(' ');

/** How many letters must be put in, taken out or changed (Levenshtein). */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1];
    for (const [across, against] of [...other].entries()) {
      const changed = (row[across] ?? 0) + (letter === against ? 0 : 1);
      next.push(Math.min(changed, (row[across + 1] ?? 0) + 1, (next[across] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
