import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { CalendarFeed, FeedStore, PartnershipReader } from './ports.ts';

type Needs = Ambient & { readonly feeds: FeedStore; readonly partnerships: PartnershipReader };

/** A calendar address of one's own: for everything, or for one partnership. Told once, kept as a hash. */
export async function makeFeed(
  needs: Needs,
  partnershipId: string | null,
): Promise<Result<{ address: string }>> {
  if (needs.asker.kind === 'nobody') return problem('not-signed-in');
  if (partnershipId && !(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const { secret, hash } = needs.newSecret();
  await needs.feeds.addFeed({ id: needs.newId(), partnershipId, tokenHash: hash });
  return done({ address: `${needs.publicUrl}/feeds/calendar/${secret}.ics` });
}

export async function endFeed(needs: Needs, id: string): Promise<Result<null>> {
  return (await needs.feeds.revokeFeed(id)) ? done(null) : problem('not-found');
}

/** One's calendar addresses that still work, newest first; for everything or for one partnership. */
export const myFeeds = async (needs: Pick<Needs, 'feeds'>): Promise<readonly CalendarFeed[]> =>
  (await needs.feeds.myFeeds({ limit: 100 })).items.filter(
    ({ revokedAt, organisationId }) => !revokedAt && !organisationId,
  );

/** The names of those partnerships among these that the asker still sees. */
export async function partnershipNames(
  needs: Pick<Needs, 'partnerships'>,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const names: Record<string, string> = {};
  for (const id of new Set(ids)) {
    const partnership = await needs.partnerships.partnership(id);
    if (partnership) names[id] = partnership.name;
  }
  return names;
}
