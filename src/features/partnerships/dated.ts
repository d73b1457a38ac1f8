import type { AgreementDates } from '#domain/agreements/model.ts';
import { afterNotice } from '#domain/agreements/renewal.ts';
import { datedEvents, type DatedEvent } from '#domain/calendar/dated-events.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Day } from '#domain/time.ts';
import type { Partnership } from './ports.ts';

/** As much of the agreement as the calendar needs to know. */
export type AgreedDatesReader = {
  draft(partnershipId: string): Promise<{ readonly id: string; readonly dates: AgreementDates } | null>;
  versions(agreementId: string, page: PageRequest): Promise<Page<Dating>>;
};
type Dating = {
  readonly state: string;
  readonly content: { readonly dates: AgreementDates };
  readonly endsOnNotice?: Day;
};
type Needs = { readonly agreements: AgreedDatesReader };

const none: AgreementDates = {
  startsOn: null,
  endsOn: null,
  noticeDays: null,
  evaluations: [],
  lastMeetingOn: null,
};

export type Dated = {
  readonly events: readonly DatedEvent[];
  /** True when every party has accepted these dates; before that they are what the draft says. */
  readonly agreed: boolean;
};

/** The days of a partnership: by the agreement in force, else as the draft has them so far. */
export async function datesOf(
  needs: Needs,
  partnership: Pick<Partnership, 'id' | 'startsOn' | 'endsOn'>,
): Promise<Dated> {
  const draft = await needs.agreements.draft(partnership.id);
  const versions = draft ? (await needs.agreements.versions(draft.id, { limit: 100 })).items : [];
  const inForce = versions.find(({ state }) => state === 'accepted');
  const agreed = inForce && afterNotice(inForce.content.dates, inForce.endsOnNotice);
  const dates = agreed ?? draft?.dates ?? none;
  return { events: datedEvents(dates, partnership), agreed: inForce !== undefined };
}

/** Those that are still to come, today among them. */
export const coming = (events: readonly DatedEvent[], today: Day): readonly DatedEvent[] =>
  events.filter(({ day }) => day >= today);
