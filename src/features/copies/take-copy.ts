import { done, problem, type Result } from '#domain/result.ts';
import type { Party, Partnership, PartnershipReader, Seat } from '#features/partnerships/index.ts';

type Needs = { readonly partnerships: PartnershipReader };

/** A copy that may be taken: of this room, by this party. */
export type Taking = {
  readonly partnership: Partnership;
  readonly party: Party;
  readonly parties: readonly Party[];
};

/**
 * Whoever answers or accepts for a party may leave with a copy; a link for reading alone is no key to everything at
 * once. When the partnership has ended every seat reads alone, and its people still take their copy with them.
 */
const takesCopies = ({ scope, ended, byLink }: Seat): boolean =>
  scope.includes('answer') || scope.includes('accept') || (ended && !byLink && scope.includes('read'));

/** The copy that the asker may take for the party that is named, else for the first of the asker's own. */
export async function takeCopy(
  needs: Needs,
  partnershipId: string,
  partyId?: string | null,
): Promise<Result<Taking>> {
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (!partnership) return problem('not-found');
  const seats = (await needs.partnerships.mySeats(partnershipId)).filter(takesCopies);
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const seat = partyId ? seats.find((own) => own.partyId === partyId) : seats[0];
  const party = parties.find(({ id }) => id === seat?.partyId);
  return party ? done({ partnership, party, parties }) : problem('not-yours');
}

/** For the page: the parties that the asker may take a copy for; none when the asker only reads. */
export async function copyParties(needs: Needs, partnershipId: string): Promise<readonly Party[]> {
  const seats = (await needs.partnerships.mySeats(partnershipId)).filter(takesCopies);
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  return parties.filter(({ id }) => seats.some(({ partyId }) => partyId === id));
}
