import type { Language } from '#domain/language.ts';
import { sayDay } from '#words/dates.ts';

const locale = { da: 'da-DK', en: 'en-GB' } as const;
/** `marts`, or `marts 2026` when the year is known. */
const sayMonth = (language: Language, month: number, year: number | null): string =>
  new Intl.DateTimeFormat(locale[language], {
    month: 'long',
    timeZone: 'UTC',
    ...(year !== null && { year: 'numeric' }),
  }).format(new Date(Date.UTC(year ?? 2000, month - 1, 1)));

/** A day `2026-11-22`, a month `2026-11`, or a month of any year `11` (of a year wheel); anything else as it is. */
export function sayWhen(language: Language, when: string): string {
  const [, year, number, day] = /^(?:(\d{4})-)?(\d{1,2})(?:-(\d{2}))?$/.exec(when) ?? [];
  const known = Number(number);
  if (!(known >= 1 && known <= 12)) return when;
  if (day !== undefined) return year === undefined ? when : sayRealDay(language, when);
  return sayMonth(language, known, year === undefined ? null : Number(year));
}

/** A day that no calendar has is shown as it was written. */
const sayRealDay = (language: Language, day: string): string =>
  Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : sayDay(language, day);
