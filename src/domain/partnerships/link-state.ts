import type { Moment } from '../time.ts';
import type { GuestLink } from './model.ts';

export type LinkState = 'open' | 'confirmed' | 'expired' | 'revoked';

type LinkTimes = Pick<GuestLink, 'expiresAt' | 'confirmedAt' | 'revokedAt'>;

/**
 * What a guest link is good for at this moment. Taken back counts before run out, and both before
 * confirmed: a link that has ended opens nothing, whoever confirmed it. It ends at `expiresAt` sharp.
 */
export function linkState(link: LinkTimes, now: Moment): LinkState {
  if (link.revokedAt !== null) return 'revoked';
  if (Date.parse(now) >= Date.parse(link.expiresAt)) return 'expired';
  return link.confirmedAt === null ? 'open' : 'confirmed';
}

/** Whether the link opens its room at all, to confirm the address or to act. */
export const isUsable = (state: LinkState): boolean => state === 'open' || state === 'confirmed';
