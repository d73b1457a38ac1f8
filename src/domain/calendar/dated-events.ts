import type { AgreementDates } from '../agreements/model.ts';
import { lastNoticeDay } from '../agreements/renewal.ts';
import type { Day } from '../time.ts';

/** A day in a partnership's life that its people should know. Words say it under its `kind`. */
export type DatedEvent = { readonly kind: DatedEventKind; readonly day: Day };
export type DatedEventKind = 'start' | 'evaluation' | 'notice' | 'last-meeting' | 'end';

type Period = { readonly startsOn: Day | null; readonly endsOn: Day | null };

/**
 * The dated events, earliest first. The agreement's start and end count before those the partnership was
 * given. `notice` is the last day on which notice still ends it by the end day; it is left out when that
 * lies before the start, where there is nothing yet to give notice of. An agreement that runs on until
 * notice has no end before somebody has given it.
 */
export function datedEvents(dates: AgreementDates, partnership: Period): readonly DatedEvent[] {
  const startsOn = dates.startsOn ?? partnership.startsOn;
  const endsOn = dates.endsOn ?? partnership.endsOn;
  const last = lastNoticeDay({ ...dates, endsOn });
  const notice = last !== null && startsOn !== null && last < startsOn ? null : last;
  return [
    ...event('start', startsOn),
    ...[...new Set(dates.evaluations)].flatMap((day) => event('evaluation', day)),
    ...event('notice', notice),
    ...event('last-meeting', dates.lastMeetingOn),
    ...event('end', dates.onward === 'until-notice' ? null : endsOn),
  ].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

const event = (kind: DatedEventKind, day: Day | null): readonly DatedEvent[] =>
  day === null ? [] : [{ kind, day }];
