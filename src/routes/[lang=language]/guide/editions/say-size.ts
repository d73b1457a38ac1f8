import type { Language } from '#domain/language.ts';
import { sayNumber } from '#words/dates.ts';
import { editionWords } from '#words/editions/index.ts';

/** `142 kB` or `1,3 MB`, in thousands as a disk counts. */
export function saySize(language: Language, bytes: number): string {
  const say = editionWords(language);
  if (bytes < 1_000_000)
    return say('kilobytes', { size: sayNumber(language, Math.max(1, Math.round(bytes / 1000))) });
  return say('megabytes', { size: sayNumber(language, bytes / 1_000_000, 1) });
}
