import type { Page, PageRequest, Revised } from '#domain/keeping.ts';
import type { Party, Partnership, PartnershipFilter, PartnershipReader } from './ports.ts';

type Needs = { readonly partnerships: PartnershipReader };

/** A partnership in a list: itself and who is in it. */
export type PartnershipListed = Revised<Partnership> & { readonly parties: readonly Party[] };

/** Those the reader may see, newest first. */
export async function listPartnerships(
  needs: Needs,
  asked: PageRequest & PartnershipFilter,
): Promise<Page<PartnershipListed>> {
  const { items, next } = await needs.partnerships.partnerships({ limit: 20, ...asked });
  const parties = Map.groupBy(
    await needs.partnerships.partiesOf(items.map(({ id }) => id)),
    ({ partnershipId }) => partnershipId,
  );
  const listed = items.map((one) => ({ ...one, parties: parties.get(one.id) ?? [] }));
  return { items: listed, next };
}
