import { isDay, type Day } from '../time.ts';

const written = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** A day as people write it (`1.3.2027`, `01/03/2027`, day first) or as machines do (`2027-03-01`); null for what is no day. */
export function readDay(text: string): Day | null {
  const [, day, month, year] = written.exec(text) ?? [];
  const whole = year ? `${year}-${month?.padStart(2, '0') ?? ''}-${day?.padStart(2, '0') ?? ''}` : text;
  return isDay(whole) ? whole : null;
}

/** As people write it themselves: `1.3.2027`. */
export const writeDay = (day: Day): string => day.split('-').toReversed().map(Number).join('.');
