import { fieldProblem } from '#domain/check-input.ts';
import { fromDanishClock, isClockTime, type WallClock } from '#domain/calendar/danish-clock.ts';
import { done, type Result } from '#domain/result.ts';
import { isDay, type Moment } from '#domain/time.ts';

/** The moment meant by what stands on a Danish clock; it has to lie ahead. Null when neither day nor time is given. */
export function momentAhead({ day, time }: WallClock, now: Moment): Result<Moment | null> {
  if (day === '' && time === '') return done(null);
  if (day === '') return fieldProblem('missing', 'day');
  if (time === '') return fieldProblem('missing', 'time');
  if (!isDay(day)) return fieldProblem('bad-date', 'day');
  if (!isClockTime(time)) return fieldProblem('bad-time', 'time');
  const moment = fromDanishClock({ day, time });
  if (moment === null) return fieldProblem('time-skipped', 'time');
  return moment > now ? done(moment) : fieldProblem('time-past', 'day');
}
