import type { Language } from '#domain/language.ts';
import { readPartialDay, type PartialDay, type Season } from '#domain/partial-day.ts';

const locale = { da: 'da-DK', en: 'en-GB' } as const;

const seasons: Readonly<Record<Language, Readonly<Record<Season, string>>>> = {
  da: { spring: 'foråret', summer: 'sommeren', autumn: 'efteråret', winter: 'vinteren' },
  en: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
};

type Precision = 'year' | 'month' | 'day';

const formats: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { dateStyle: 'long' },
};

const precisionOf = (text: PartialDay): Precision | null => {
  const parts = readPartialDay(text);
  if (!parts || parts.season) return null;
  return parts.day ? 'day' : parts.month ? 'month' : 'year';
};

const dateOf = (text: PartialDay): Date => new Date(`${text.padEnd(10, '-01')}T00:00:00Z`);

const formatter = (language: Language, precision: Precision): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale[language], { ...formats[precision], timeZone: 'UTC' });

/** `2011`, `foråret 2011`, `april 2011`, `7. april 2011`: as exactly as it is known and no more. */
export function sayPartialDay(language: Language, text: PartialDay): string {
  const parts = readPartialDay(text);
  if (parts?.season) return `${seasons[language][parts.season]} ${parts.year}`;
  const precision = precisionOf(text);
  return precision ? formatter(language, precision).format(dateOf(text)) : text;
}

/** `april–maj 2011`, `4.–6. marts 2012`, `1. marts 2010 – 1. juli 2012`; from and to said in full where they are not known alike. */
export function sayPartialSpan(language: Language, starts: PartialDay, ends?: PartialDay): string {
  if (ends === undefined || ends === starts) return sayPartialDay(language, starts);
  const precision = precisionOf(starts);
  if (precision === null || precision !== precisionOf(ends))
    return `${sayPartialDay(language, starts)} – ${sayPartialDay(language, ends)}`;
  const span = formatter(language, precision).formatRange(dateOf(starts), dateOf(ends));
  // Between single words the dash stands close, otherwise apart, as both languages' printers set it.
  return span.replace(/^(.*?)\s*[–-]\s*/u, (_, first: string) => first + (first.includes(' ') ? ' – ' : '–'));
}
