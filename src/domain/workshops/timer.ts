import { isRecord } from '../record.ts';
import type { Moment } from '../time.ts';

/** A step's time: running out at a moment, or standing still with so many seconds left. */
export type Timer =
  { readonly runs: true; readonly endsAt: Moment } | { readonly runs: false; readonly left: number };

const at = (moment: Moment, seconds: number): Moment =>
  new Date(Date.parse(moment) + seconds * 1000).toISOString();

export const startTimer = (now: Moment, seconds: number): Timer => ({ runs: true, endsAt: at(now, seconds) });

/** Whole seconds left, never under none. */
export const secondsLeft = (timer: Timer, now: Moment): number =>
  timer.runs
    ? Math.max(0, Math.ceil((Date.parse(timer.endsAt) - Date.parse(now)) / 1000))
    : Math.max(0, timer.left);

/** More time: counted from the end, or from now when the end has passed. */
export function extendTimer(timer: Timer, now: Moment, seconds: number): Timer {
  const left = secondsLeft(timer, now) + seconds;
  return timer.runs ? startTimer(now, left) : { runs: false, left };
}

export const pauseTimer = (timer: Timer, now: Moment): Timer => ({
  runs: false,
  left: secondsLeft(timer, now),
});

export const resumeTimer = (timer: Timer, now: Moment): Timer =>
  timer.runs ? timer : startTimer(now, timer.left);

/** A timer as it was kept; null when there is none to read. */
export function readTimer(kept: unknown): Timer | null {
  if (!isRecord(kept)) return null;
  const { runs, endsAt, left } = kept;
  if (runs === true && typeof endsAt === 'string' && !Number.isNaN(Date.parse(endsAt)))
    return { runs: true, endsAt };
  return runs === false && typeof left === 'number' && Number.isFinite(left) ? { runs: false, left } : null;
}

/** What is said aloud, in minutes, when the time left goes from one number of seconds to another. */
export const timeToSay = (before: number, left: number): number | null =>
  [5, 1, 0].find((minutes) => before > minutes * 60 && left <= minutes * 60) ?? null;
