import { daysBetween, type Day } from '../time.ts';

export type PartnershipState = 'exploring' | 'building' | 'agreed' | 'ended';

/**
 * After so many days without anything in the room a partnership is quiet [P]. One that is being built
 * cools fastest; one that runs by its agreement may well be silent between meetings.
 */
export const quietAfter = {
  exploring: 60,
  building: 45,
  agreed: 90,
} as const satisfies Readonly<Record<Exclude<PartnershipState, 'ended'>, number>>;

export type Heard = {
  readonly state: PartnershipState;
  readonly lastContactOn: Day;
  readonly snoozedUntil: Day | null;
};

/** Quiet: longer than usual since anything happened, not ended, and nobody has given a reason that still holds. */
export const isQuiet = ({ state, lastContactOn, snoozedUntil }: Heard, today: Day): boolean =>
  state !== 'ended' &&
  daysBetween(lastContactOn, today) > quietAfter[state] &&
  (snoozedUntil === null || snoozedUntil <= today);
