/** How far those are who answer a sheet alone. `invited` is null when nobody has said how many are asked. */
export type VoicesSoFar = {
  readonly begun: number;
  readonly ready: number;
  /** Parties with at least one finished answer. */
  readonly parties: number;
  readonly least: number;
  readonly invited: number | null;
  /** The day until which people could answer is past. */
  readonly over: boolean;
};

/** The share of those invited that must have answered, in per cent, and how many parties. */
const shareNeeded = 70;
const partiesNeeded = 2;

/** How many of those invited must have answered. */
export const voicesNeeded = (invited: number): number => Math.ceil((invited * shareNeeded) / 100);

/**
 * Whether any party may show what was answered alone (domain 3.9): never under the least number; then when at least two
 * parties and 70 % of those invited have answered, or when the day is past. Where nobody has said how many are
 * invited, when all who have begun are done.
 */
export function voicesMayOpen({ begun, ready, parties, least, invited, over }: VoicesSoFar): boolean {
  if (ready < least) return false;
  if (over) return true;
  return invited === null ? ready === begun : parties >= partiesNeeded && ready >= voicesNeeded(invited);
}
