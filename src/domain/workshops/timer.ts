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

/** What whoever leads does to the time. */
export const timerDeeds = ['more', 'much-more', 'pause', 'resume'] as const;
export type TimerDeed = (typeof timerDeeds)[number];
export const isTimerDeed = (deed: string): deed is TimerDeed => timerDeeds.some((one) => one === deed);

export function turnTimer(timer: Timer, now: Moment, deed: TimerDeed): Timer {
  switch (deed) {
    case 'more':
      return extendTimer(timer, now, 60);
    case 'much-more':
      return extendTimer(timer, now, 300);
    case 'pause':
      return pauseTimer(timer, now);
    case 'resume':
      return resumeTimer(timer, now);
  }
}

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
