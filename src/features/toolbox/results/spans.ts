import type { Light } from '#domain/tools/result.ts';

type Item = { readonly from: string; readonly to?: string; readonly light?: Light };
export type Span = {
  /** The item's number in the table. */
  readonly number: number;
  /** In months from the first tick. */
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly light?: Light;
};
export type Spans = {
  readonly ticks: readonly string[];
  readonly bars: readonly Span[];
  readonly rows: number;
};

type Time = { readonly start: number; readonly end: number; readonly year: number | null };

/**
 * Things in time as bars under months, laid in as few rows as hold them without overlap. Months of any
 * year stand in a year of their own; more than two years have a tick for each year's beginning alone.
 */
export function drawSpans(items: readonly Item[]): Spans {
  const timed = items.flatMap((item, index) => {
    const from = timeOf(item.from);
    const to = timeOf(item.to ?? item.from);
    return from && to
      ? [{ item, number: index + 1, from: from.start, to: Math.max(to.end, from.end), year: from.year }]
      : [];
  });
  if (timed.length === 0) return { ticks: [], bars: [], rows: 0 };
  const dated = timed.filter(({ year }) => year !== null);
  const anyYear = dated.length < timed.length;
  const first = anyYear ? 0 : Math.floor(Math.min(...dated.map(({ from }) => from)));
  const last = anyYear ? 12 : Math.max(first + 6, Math.ceil(Math.max(...dated.map(({ to }) => to))));
  const shown = anyYear ? timed.map((one) => ({ ...one, ...wrapped(one) })) : timed;
  const ends: number[] = [];
  const bars = shown.map(({ item, number, from, to }): Span => {
    const row = freeRow(ends, from - first);
    ends[row] = Math.max(to - first, from - first + (last - first) / 28);
    return { number, from: from - first, to: to - first, row, ...(item.light && { light: item.light }) };
  });
  return { ticks: ticks(first, last), bars, rows: ends.length };
}

/** A dated thing among months of any year stands in its month. */
const wrapped = ({ from, to }: { from: number; to: number }): { from: number; to: number } => {
  const start = from % 12;
  return { from: start, to: Math.min(12, start + Math.max(0, to - from)) };
};

function freeRow(ends: readonly number[], from: number): number {
  const free = ends.findIndex((end) => end <= from);
  return free === -1 ? ends.length : free;
}

/** Months since year nothing, with the part of the month a day is at. */
function timeOf(when: string): Time | null {
  const [, year, number, day] = /^(?:(\d{4})-)?(\d{1,2})(?:-(\d{2}))?$/.exec(when) ?? [];
  const month = Number(number);
  if (!(month >= 1 && month <= 12)) return null;
  const start = (year === undefined ? 0 : Number(year) * 12) + month - 1;
  const at = day === undefined ? 0 : (Number(day) - 1) / 31;
  return {
    start: start + at,
    end: day === undefined ? start + 1 : start + at + 1 / 31,
    year: year === undefined ? null : Number(year),
  };
}

const ticks = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first }, (_, index) => {
    const month = ((first + index) % 12) + 1;
    if (last - first <= 14) return String(month);
    return month === 1 ? String(Math.floor((first + index) / 12)) : '';
  });
