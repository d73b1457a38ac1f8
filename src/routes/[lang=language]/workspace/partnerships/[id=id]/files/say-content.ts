import type { Language } from '#domain/language.ts';
import type { FileVersion } from '#features/files/index.ts';
import { fileWords } from '#words/files/index.ts';

const numbers = { da: 'da-DK', en: 'en-GB' } as const;

function saySize(language: Language, bytes: number): string {
  const say = fileWords(language);
  const count = (of: number): string =>
    new Intl.NumberFormat(numbers[language], { maximumFractionDigits: of < 10 ? 1 : 0 }).format(of);
  if (bytes < 1000) return say('bytes', { count: bytes });
  return bytes < 1_000_000
    ? say('kilobytes', { count: count(bytes / 1000) })
    : say('megabytes', { count: count(bytes / 1_000_000) });
}

/** `Word, 1,2 MB`; `Link til example.dk`. */
export function sayContent(language: Language, { content }: Pick<FileVersion, 'content'>): string {
  const say = fileWords(language);
  if (content.kind === 'link') return say('kind_link', { host: hostOf(content.url) });
  return say(`kind_${content.kind}`, { size: saySize(language, content.size) });
}

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
