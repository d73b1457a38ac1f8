import type { PartnershipReader } from '#features/partnerships/index.ts';

/** The parties of now, each as its side on a sheet is called. */
export async function sidesFor(
  { partnerships }: { readonly partnerships: PartnershipReader },
  partnershipId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { items } = await partnerships.parties(partnershipId, { limit: 100 });
  return items.map(({ id, organisation }) => ({ id, name: organisation.name }));
}
