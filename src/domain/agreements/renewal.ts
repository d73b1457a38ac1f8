import { addDays, addMonths, type Day } from '../time.ts';
import type { AgreementDates } from './model.ts';

/** What a party may say when the end draws near; `notice` is the one that decides alone. */
export const renewalChoices = ['renew', 'end', 'talk', 'notice'] as const;
export type RenewalChoice = (typeof renewalChoices)[number];

/** From so many days before the end, or before the last day for notice, the parties are asked. */
export const askedDaysBefore = { notice: 30, end: 60 } as const;

type Notice = Pick<AgreementDates, 'noticeDays' | 'noticeMonths'>;

/** Whether the agreement says how notice is given at all. */
export const hasNotice = ({ noticeDays, noticeMonths = 0 }: Notice): boolean =>
  noticeMonths > 0 || (noticeDays ?? 0) > 0;

/** The day on which it stops when notice is given on `day`; null where the agreement knows no notice. */
export function endAfterNotice(dates: Notice, day: Day): Day | null {
  if (!hasNotice(dates)) return null;
  const { noticeMonths = 0, noticeDays } = dates;
  return noticeMonths > 0 ? addMonths(day, noticeMonths) : addDays(day, noticeDays ?? 0);
}

/**
 * The last day on which notice still ends it by its end day; on the safe side where months are not equally long: from
 * 28 February back a month is 28 January, though the 31st would do.
 */
export function lastNoticeDay(dates: Notice & Pick<AgreementDates, 'endsOn'>): Day | null {
  const { endsOn, noticeMonths = 0, noticeDays } = dates;
  if (endsOn === null || !hasNotice(dates)) return null;
  return noticeMonths > 0 ? addMonths(endsOn, -noticeMonths) : addDays(endsOn, -(noticeDays ?? 0));
}

/** The dates as they are once a party has given notice: then the end is known, and there is nothing more to say stop to. */
export function afterNotice(dates: AgreementDates, endsOn: Day | undefined): AgreementDates {
  if (endsOn === undefined) return dates;
  const { noticeMonths: _months, ...rest } = dates;
  return { ...rest, endsOn, onward: 'ends', noticeDays: null };
}

/**
 * The day on which it would stop if notice were given today; null where notice makes no difference, because it ends by
 * itself no later. What runs on until notice never stops before its first period is over.
 */
export function endIfNoticeToday(dates: AgreementDates, today: Day): Day | null {
  const over = endAfterNotice(dates, today);
  const { startsOn, endsOn, onward } = dates;
  // Nothing stops before it begins.
  const stops = over !== null && startsOn !== null && over < startsOn ? startsOn : over;
  if (stops === null || endsOn === null) return stops;
  if (onward === 'until-notice') return stops > endsOn ? stops : endsOn;
  return stops < endsOn ? stops : null;
}

export type RenewalState = 'no-end' | 'running' | 'asked' | 'runs-on' | 'noticed' | 'over';

export type RenewalStanding = {
  readonly state: RenewalState;
  /** The end day of the period; of the notice where it was given. */
  readonly endsOn: Day | null;
  readonly lastNoticeOn: Day | null;
  /** The day by which the parties are asked to say something; only while they are asked. */
  readonly sayBy: Day | null;
};

/** Where an agreement in force stands with its end, on a day. */
export function renewalStanding(dates: AgreementDates, today: Day, endsOnNotice?: Day): RenewalStanding {
  const at = (state: RenewalState, more: Partial<RenewalStanding> = {}): RenewalStanding => ({
    state,
    endsOn: endsOnNotice ?? dates.endsOn,
    lastNoticeOn: null,
    sayBy: null,
    ...more,
  });
  if (endsOnNotice !== undefined) return at(today > endsOnNotice ? 'over' : 'noticed');
  const { endsOn, startsOn } = dates;
  if (endsOn === null) return at('no-end');
  const runsOn = dates.onward === 'until-notice';
  if (today > endsOn) return at(runsOn ? 'runs-on' : 'over');
  const last = lastNoticeDay(dates);
  const lastNoticeOn = last === null || (startsOn !== null && last < startsOn) ? null : last;
  const sayBy = dayToSay({ endsOn, lastNoticeOn, runsOn }, today);
  return at(sayBy === null ? 'running' : 'asked', { lastNoticeOn, sayBy });
}

type Ahead = { readonly endsOn: Day; readonly lastNoticeOn: Day | null; readonly runsOn: boolean };

function dayToSay({ endsOn, lastNoticeOn, runsOn }: Ahead, today: Day): Day | null {
  const near = (day: Day, days: number) => today <= day && today >= addDays(day, -days);
  if (lastNoticeOn !== null && near(lastNoticeOn, askedDaysBefore.notice)) return lastNoticeOn;
  // What runs on by itself has no end that anybody must decide about.
  return !runsOn && near(endsOn, askedDaysBefore.end) ? endsOn : null;
}

export type RenewalWord = { readonly partyId: string; readonly choice: RenewalChoice };

export type Agreed = 'end' | 'talk' | null;

/**
 * What the parties' latest words come to: it ends when all say so; one wish to talk is enough to talk. To go on takes
 * more than a word: a version with the new end day, accepted by all.
 */
export function whatIsSaid(partyIds: readonly string[], latest: readonly RenewalWord[]): Agreed {
  const of = (id: string) => latest.find(({ partyId }) => partyId === id)?.choice;
  if (partyIds.some((id) => of(id) === 'talk')) return 'talk';
  return partyIds.length > 0 && partyIds.every((id) => of(id) === 'end') ? 'end' : null;
}

/** The day of the last meeting when the end is moved: as long before the new end as it was before the old one. */
export function movedMeeting(
  { endsOn, lastMeetingOn }: Pick<AgreementDates, 'endsOn' | 'lastMeetingOn'>,
  to: Day,
): Day | null {
  if (lastMeetingOn === null || endsOn === null) return lastMeetingOn;
  const before = Math.round((Date.parse(endsOn) - Date.parse(lastMeetingOn)) / 86_400_000);
  return addDays(to, -before);
}
