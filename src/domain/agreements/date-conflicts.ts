import { type Day, daysBetween } from '../time.ts';
import type { Conflict } from './conflict.ts';
import type { AgreementDates } from './model.ts';
import { endAfterNotice, hasNotice } from './renewal.ts';

/** From this many days a period is over a year and needs an evaluation on the way. */
const overAYear = 366;

/**
 * The contradictions among the dates. Dates that are not set contradict nothing. When the end lies
 * before the start nothing else is told: every other answer would rest on a period that is none.
 */
export function dateConflicts(dates: AgreementDates): readonly Conflict[] {
  const { startsOn, endsOn } = dates;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    return [{ kind: 'end-before-start', weight: 'stop', day: endsOn }];
  }
  return [
    ...onwardConflicts(dates),
    ...periodConflicts(dates),
    ...meetingConflicts(dates),
    ...evaluationConflicts(dates),
  ];
}

/** What runs on until notice and knows no notice could never be ended by one party. */
const onwardConflicts = (dates: AgreementDates): readonly Conflict[] =>
  dates.onward === 'until-notice' && !hasNotice(dates)
    ? [{ kind: 'runs-on-without-notice', weight: 'stop' }]
    : [];

function periodConflicts(dates: AgreementDates): readonly Conflict[] {
  const { startsOn, endsOn, evaluations } = dates;
  if (startsOn === null || endsOn === null) return [];
  const stops = endAfterNotice(dates, startsOn);
  const days = daysBetween(startsOn, endsOn);
  return [
    ...hints(stops !== null && stops > endsOn, { kind: 'notice-longer-than-period', days }),
    ...hints(days >= overAYear && evaluations.length === 0, { kind: 'no-evaluation-in-over-a-year', days }),
  ];
}

function meetingConflicts({ startsOn, endsOn, lastMeetingOn: day }: AgreementDates): readonly Conflict[] {
  if (day === null) return [];
  return [
    ...hints(isBefore(day, startsOn), { kind: 'last-meeting-before-start', day }),
    ...hints(isBefore(endsOn, day), { kind: 'last-meeting-after-end', day }),
  ];
}

const evaluationConflicts = ({ startsOn, endsOn, evaluations }: AgreementDates): readonly Conflict[] =>
  evaluations.flatMap((day) => [
    ...hints(isBefore(day, startsOn), { kind: 'evaluation-before-start', day }),
    ...hints(isBefore(endsOn, day), { kind: 'evaluation-after-end', day }),
  ]);

const isBefore = (one: Day | null, other: Day | null): boolean =>
  one !== null && other !== null && one < other;

const hints = (holds: boolean, conflict: Omit<Conflict, 'weight'>): readonly Conflict[] =>
  holds ? [{ ...conflict, weight: 'hint' }] : [];
