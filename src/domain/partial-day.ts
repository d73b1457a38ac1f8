/**
 * A date as far as it is known: `2011`, `2011-04`, `2011-04-07`, or a season by EDTF's numbers, `2011-21`
 * spring to `2011-24` winter.
 */
export type PartialDay = string;

export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof seasons)[number];

export type PartialDayParts = {
  readonly year: number;
  readonly season?: Season;
  /** 1-12. */
  readonly month?: number;
  readonly day?: number;
};

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Its parts; null when it names no such date. */
export function readPartialDay(text: PartialDay): PartialDayParts | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [year, second, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (match[2] === undefined) return { year };
  const season = match[3] === undefined ? seasons[second - 21] : undefined;
  if (season) return { year, season };
  if (second < 1 || second > 12) return null;
  if (match[3] === undefined) return { year, month: second };
  const last = new Date(Date.UTC(year, second, 0)).getUTCDate();
  return day < 1 || day > last ? null : { year, month: second, day };
}

/** The month in which a season begins. */
const firstMonths: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/**
 * Sorts by when it may first have begun. What is known less exactly stands before what lies within it: the
 * year before its months, the month before its days.
 */
export function orderOfPartialDay(text: PartialDay): number {
  const parts = readPartialDay(text);
  if (!parts) return Number.POSITIVE_INFINITY;
  const month = parts.season ? firstMonths[parts.season] : (parts.month ?? 0);
  const vague = parts.season ? -1 : (parts.day ?? 0);
  return parts.year * 10_000 + month * 100 + vague;
}

/** As ISO 8601 says it, which knows no seasons: then the year alone. */
export function isoOfPartialDay(text: PartialDay): string {
  const parts = readPartialDay(text);
  return parts?.season ? String(parts.year) : text;
}
