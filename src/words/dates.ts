import type { Language } from '#domain/language.ts';
import type { Day, Moment } from '#domain/time.ts';

const locale = { da: 'da-DK', en: 'en-GB' } as const;
const zone = 'Europe/Copenhagen';

/** `22. november 2026` / `22 November 2026`. */
export const sayDay = (language: Language, day: Day): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** `22. november 2026 kl. 14.03` / `22 November 2026 at 14:03`, in Danish time. */
export const sayMoment = (language: Language, moment: Moment): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(
    new Date(moment),
  );

/** The day of a moment in Denmark: `22. november 2026` / `22 November 2026`. */
export const sayDate = (language: Language, moment: Moment): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeZone: zone }).format(new Date(moment));

/** `14.03` / `14:03`, in Danish time. */
export const sayTime = (language: Language, moment: Moment): string =>
  new Intl.DateTimeFormat(locale[language], { timeStyle: 'short', timeZone: zone }).format(new Date(moment));

/** Sorts by the language's alphabet: æ ø å last in Danish. */
export const byName = (language: Language): ((a: string, b: string) => number) =>
  new Intl.Collator(locale[language], { numeric: true }).compare;

/** `1.234,5` / `1,234.5`. */
export const sayNumber = (language: Language, value: number, digits = 2): string =>
  new Intl.NumberFormat(locale[language], { maximumFractionDigits: digits }).format(value);
