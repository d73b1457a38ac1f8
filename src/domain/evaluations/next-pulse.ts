import type { Day } from '../time.ts';

export const rhythms = ['off', 'month', 'quarter', 'dates'] as const;
export type Rhythm = (typeof rhythms)[number];

type Beat = { readonly every: Rhythm; readonly days: readonly Day[] };

/** The day so many months later; the last of the month where that has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const wanted = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last.getUTCDate())));
  return wanted.toISOString().slice(0, 10);
}

/**
 * When the next pulse goes out, after the one that was due on `due` and goes today. A room that was closed for
 * half a year gets one pulse, not six. Null when no more are planned.
 */
export function nextPulse({ every, days }: Beat, due: Day, today: Day): Day | null {
  if (every === 'off') return null;
  if (every === 'dates') return days.filter((day) => day > today).toSorted()[0] ?? null;
  const step = every === 'month' ? 1 : 3;
  let months = step;
  while (addMonths(due, months) <= today) months += step;
  return addMonths(due, months);
}
