import { cleanLine } from '../clean-text.ts';

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss' };
const longest = 60;

/** The word of a title in an address: `Krimicafé – mord på biblioteket` → `krimicafe-mord-paa-biblioteket`. */
export function caseSlug(title: string): string {
  const plain = cleanLine(title)
    .toLowerCase()
    .replace(/[æøåß]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= longest) return plain || 'eksempel';
  return plain.slice(0, longest).replace(/-[^-]*$/, '');
}

/** The first of `word`, `word-2`, `word-3` … that is free. */
export async function freeSlug(word: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? word : `${word}-${number}`;
    if (!(await isTaken(slug))) return slug;
  }
}
