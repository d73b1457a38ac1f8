import { items, part } from '../record.ts';
import { done, problem, type Result } from '../result.ts';
import { type Day, isDay } from '../time.ts';
import type { AgreementDates } from './model.ts';

/** Most evaluations in one agreement, and longest notice in days (three years). */
export const dateLimits = { evaluations: 24, noticeDays: 1_096 } as const;

/**
 * The dates of an agreement from a form or the API. An empty field is "not set"; evaluations come back
 * sorted, each day once. Whether the dates fit each other is told by `dateConflicts`, so that a draft can
 * be saved while it is being thought about.
 *
 * Problems, with the `field`: `not-a-date`, `not-days` (whole days from 0; `most`), `too-many-dates` (`most`).
 */
export function checkDates(input: unknown): Result<AgreementDates> {
  const startsOn = checkDay(input, 'startsOn');
  const endsOn = checkDay(input, 'endsOn');
  const lastMeetingOn = checkDay(input, 'lastMeetingOn');
  const noticeDays = checkNotice(part(input, 'noticeDays'));
  const evaluations = checkEvaluations(part(input, 'evaluations'));
  if (!startsOn.ok) return startsOn;
  if (!endsOn.ok) return endsOn;
  if (!noticeDays.ok) return noticeDays;
  if (!evaluations.ok) return evaluations;
  if (!lastMeetingOn.ok) return lastMeetingOn;
  return done({
    startsOn: startsOn.value,
    endsOn: endsOn.value,
    noticeDays: noticeDays.value,
    evaluations: evaluations.value,
    lastMeetingOn: lastMeetingOn.value,
  });
}

const isUnset = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function checkDay(input: unknown, field: string): Result<Day | null> {
  const value = part(input, field);
  if (isUnset(value)) return done(null);
  const day = typeof value === 'string' ? value.trim() : '';
  return isDay(day) ? done(day) : problem('not-a-date', { field });
}

function checkNotice(value: unknown): Result<number | null> {
  if (isUnset(value)) return done(null);
  const days = typeof value === 'string' && /^\s*\d{1,4}\s*$/.test(value) ? Number(value) : value;
  const fits =
    typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= dateLimits.noticeDays;
  if (!fits) return problem('not-days', { field: 'noticeDays', details: { most: dateLimits.noticeDays } });
  return done(days);
}

function checkEvaluations(value: unknown): Result<readonly Day[]> {
  const field = 'evaluations';
  if (!isUnset(value) && !Array.isArray(value)) return problem('not-a-date', { field });
  const given = items(value);
  if (given.length > dateLimits.evaluations) {
    return problem('too-many-dates', { field, details: { most: dateLimits.evaluations } });
  }
  const days: Day[] = [];
  for (const [index, item] of given.entries()) {
    const day = checkDay({ item }, 'item');
    if (!day.ok) return problem('not-a-date', { field: `${field}.${index}` });
    if (day.value !== null) days.push(day.value);
  }
  return done([...new Set(days)].sort());
}
