import type { AgreementDates } from '../agreements/model.ts';
import { addDays, type Day } from '../time.ts';

/** A day in a partnership's life that its people should know. Words say it under its `kind`. */
export type DatedEvent = { readonly kind: DatedEventKind; readonly day: Day };
export type DatedEventKind = 'start' | 'evaluation' | 'notice' | 'last-meeting' | 'end';

type Period = { readonly startsOn: Day | null; readonly endsOn: Day | null };

/**
 * The dated events, earliest first. The agreement's start and end count before those the partnership was
 * given. `notice` is the last day on which notice still ends it by the end day: end − notice days; it is
 * left out when that lies before the start, where there is nothing yet to give notice of.
 */
export function datedEvents(dates: AgreementDates, partnership: Period): readonly DatedEvent[] {
  const startsOn = dates.startsOn ?? partnership.startsOn;
  const endsOn = dates.endsOn ?? partnership.endsOn;
  const notice = noticeDay({ startsOn, endsOn }, dates.noticeDays);
  return [
    ...event('start', startsOn),
    ...[...new Set(dates.evaluations)].flatMap((day) => event('evaluation', day)),
    ...event('notice', notice),
    ...event('last-meeting', dates.lastMeetingOn),
    ...event('end', endsOn),
  ].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

const event = (kind: DatedEventKind, day: Day | null): readonly DatedEvent[] =>
  day === null ? [] : [{ kind, day }];

function noticeDay({ startsOn, endsOn }: Period, noticeDays: number | null): Day | null {
  if (endsOn === null || noticeDays === null || noticeDays <= 0) return null;
  const day = addDays(endsOn, -noticeDays);
  return startsOn !== null && day < startsOn ? null : day;
}
