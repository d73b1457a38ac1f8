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

/** The last month of a season within its year. */
const lastMonths: Readonly<Record<Season, number>> = { spring: 5, summer: 8, autumn: 11, winter: 12 };

/**
 * Sorts by when it had begun at the latest: what is known less exactly stands after what lies within it, the
 * month after its days, the year after its months. So nothing is told before it can have happened.
 */
export function orderOfPartialDay(text: PartialDay): number {
  const parts = readPartialDay(text);
  if (!parts) return Number.POSITIVE_INFINITY;
  const month = parts.season ? lastMonths[parts.season] : (parts.month ?? 12);
  const day = parts.day ?? (parts.month ? 40 : parts.season ? 50 : 60);
  return parts.year * 10_000 + month * 100 + day;
}

/** As ISO 8601 says it, which knows no seasons: then the year alone. */
export function isoOfPartialDay(text: PartialDay): string {
  const parts = readPartialDay(text);
  return parts?.season ? String(parts.year) : text;
}
