import type { Moment } from '../time.ts';

/** A second in UTC as OAI-PMH writes it: `2026-11-22T14:03:00Z`. Sorts as text. */
export type Datestamp = string;

/** The first and the last second that a date, or a date with a time, stands for. */
export type Bound = {
  readonly granularity: 'day' | 'second';
  readonly first: Datestamp;
  readonly last: Datestamp;
};

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})Z)?$/;

export const datestampOf = (moment: Moment): Datestamp => `${moment.slice(0, 19)}Z`;

/** `2026-11-22` or `2026-11-22T14:03:00Z`, of a day that exists; null for anything else. */
export function readBound(text: string): Bound | null {
  const match = shape.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match.map(Number);
  if (!isDate(year ?? 0, month ?? 0, day ?? 0)) return null;
  if (match[4] === undefined)
    return { granularity: 'day', first: `${text}T00:00:00Z`, last: `${text}T23:59:59Z` };
  if ((hour ?? 24) > 23 || (minute ?? 60) > 59 || (second ?? 60) > 59) return null;
  return { granularity: 'second', first: text, last: text };
}

/** In the calendar of today carried back; the year 0 is none. */
function isDate(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
}
