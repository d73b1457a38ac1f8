import type { Day } from '../../time.ts';

/** Months from the reading of the strategy to each of the year's five fixed points: January to November. */
const after = [0, 1, 2, 8, 10] as const;

/** The same day of the month so many months later; the month's last day when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const made = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return made.toISOString().slice(0, 10);
}

/** The five days of a year that begins with the reading of the strategy on `first`. */
export const cycleFrom = (first: Day): readonly Day[] => after.map((months) => addMonths(first, months));
