import type { Language } from '#domain/language.ts';

const locale = { da: 'da-DK', en: 'en-GB' } as const;
const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** `340 kB`, `1,2 MB`: how much room something takes. */
export function saySize(language: Language, bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1));
  return new Intl.NumberFormat(locale[language], {
    style: 'unit',
    unit: units[step] ?? 'kilobyte',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** (step + 1));
}
