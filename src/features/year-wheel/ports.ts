import type { DatedEventKind } from '#domain/calendar/dated-events.ts';
import type { Day } from '#domain/time.ts';

/** A day of one of the organisation's partnerships. */
export type WheelDay = {
  readonly day: Day;
  /** `promise`: something promised in the room is due, one thing or more. */
  readonly kind: DatedEventKind | 'promise';
  readonly partnershipId: string;
  readonly name: string;
};

/** A day or a time that the organisation has written itself. */
export type OwnDay = {
  readonly id: string;
  readonly kind: 'date' | 'busy';
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  /** Told to the organisations it has partnerships with; only a busy time can be. */
  readonly shown: boolean;
};

export type PartnerBusy = {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
};

export type Span = { readonly from: Day; readonly to: Day };

export type WheelReader = {
  /** In order of days; at most two hundred, and one more when there are more. */
  wheelDays(organisationId: string, span: Span): Promise<readonly WheelDay[]>;
  /** How many days each month of the year holds, January first; a hundred means a hundred or more. */
  monthCounts(organisationId: string, year: number): Promise<readonly number[]>;
  ownDays(organisationId: string, span: Span): Promise<readonly OwnDay[]>;
  partnersBusy(organisationId: string, span: Span): Promise<readonly PartnerBusy[]>;
  /** The busy times that the parties of a room have shown, their own among them; at most two hundred. */
  roomBusy(partnershipId: string, span: Span): Promise<readonly PartnerBusy[]>;
};

export type WheelStore = WheelReader & {
  addOwnDay(day: OwnDay & { readonly organisationId: string }): Promise<boolean>;
  removeOwnDay(organisationId: string, id: string): Promise<boolean>;
};
