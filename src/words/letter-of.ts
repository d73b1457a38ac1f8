import type { Language } from '#domain/language.ts';

/**
 * The letter under which a word stands in a list. In Danish æ, ø and å are letters of their own, and aa is
 * the old way to write å; other marks do not make a letter.
 */
export function letterOf(language: Language, word: string): string {
  const start = word.normalize('NFC').trimStart().toUpperCase();
  if (language === 'da' && start.startsWith('AA')) return 'Å';
  const [first = ''] = start;
  if (language === 'da' && 'ÆØÅ'.includes(first)) return first;
  const [plain = ''] = first.normalize('NFD');
  return /\p{L}/u.test(plain) ? plain : '#';
}
