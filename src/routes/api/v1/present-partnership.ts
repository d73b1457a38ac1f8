import { done, problem, type Result } from '#domain/result.ts';
import type { PartnershipListed } from '#features/partnerships/index.ts';
import type { Needs } from '#server/house/needs.ts';

/** A partnership with its parties; null where the asker sees none. */
export async function findPartnership(needs: Needs, id: string): Promise<PartnershipListed | null> {
  const partnership = await needs.partnerships.partnership(id);
  if (!partnership) return null;
  return { ...partnership, parties: (await needs.partnerships.parties(id, { limit: 100 })).items };
}

export async function presentPartnership(needs: Needs, id = ''): Promise<Result<PartnershipListed>> {
  const partnership = await findPartnership(needs, id);
  return partnership ? done(partnership) : problem('not-found');
}

/** What hangs on a partnership is told only to who sees the partnership itself. */
export async function seenPartnership(needs: Needs, id = ''): Promise<Result<string>> {
  return (await needs.partnerships.partnership(id)) ? done(id) : problem('not-found');
}
