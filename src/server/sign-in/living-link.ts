import { linkState } from '#domain/partnerships/link-state.ts';
import { done, problem } from '#domain/result.ts';
import type { Problem, Result } from '#domain/result.ts';
import type { Moment } from '#domain/time.ts';
import type { GuestStore, OpenedLink } from '#features/partnerships/index.ts';
import { hashSecret, isSecret } from './secret.ts';

/** The link when it is good for something; otherwise what became of it. */
export async function livingLink(
  guests: GuestStore,
  secret: string,
  now: Moment,
): Promise<Result<OpenedLink, Problem>> {
  const link = isSecret(secret) ? await guests.linkByToken(hashSecret(secret)) : null;
  if (!link) return problem('link-unknown');
  const state = linkState(link, now);
  if (state === 'revoked') return problem('link-revoked');
  if (state === 'expired') return problem('link-expired');
  return done(link);
}

export const later = (now: Moment, seconds: number): Moment =>
  new Date(Date.parse(now) + seconds * 1000).toISOString();
