import { isDay, type Day, type Moment } from '../time.ts';

/** What a clock on a Danish wall says: `{ day: '2027-03-28', time: '13:30' }`. */
export type WallClock = { readonly day: Day; readonly time: string };

const hour = 3_600_000;
const shape = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** The last Sunday of a month (0-11), at 01.00 UTC: when clocks in the EU are moved (directive 2000/84/EC). */
function turn(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
}

/** Milliseconds that Danish clocks are ahead of UTC. */
function aheadAt(at: number): number {
  const year = new Date(at).getUTCFullYear();
  return at >= turn(year, 2) && at < turn(year, 9) ? 2 * hour : hour;
}

export const isClockTime = (text: string): boolean => shape.test(text);

/** What Danish clocks say at a moment. */
export function onDanishClock(moment: Moment): WallClock {
  const at = Date.parse(moment);
  const shown = new Date(at + aheadAt(at)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/**
 * The moment when Danish clocks say so; null for a time that is no time, or that is skipped in the night when summer
 * time begins. In the night when it ends an hour comes twice: then it is the first of the two.
 */
export function fromDanishClock({ day, time }: WallClock): Moment | null {
  if (!isDay(day) || !isClockTime(time)) return null;
  const shown = Date.parse(`${day}T${time}:00Z`);
  const fits = [2 * hour, hour].map((ahead) => shown - ahead).find((at) => at + aheadAt(at) === shown);
  return fits === undefined ? null : new Date(fits).toISOString();
}
