import type { RoomOrigin } from '#domain/copies/room-origin.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { PartnershipReader } from '#features/partnerships/index.ts';
import type { CopyReader } from './ports.ts';
import { copyParties } from './take-copy.ts';

type Needs = { readonly partnerships: PartnershipReader; readonly copies: CopyReader };

export type ExportPresented = {
  /** The parties that the asker may take a copy for. */
  readonly own: readonly { readonly id: string; readonly name: string }[];
  readonly origin: RoomOrigin | null;
};

export async function readExport(needs: Needs, partnershipId: string): Promise<Result<ExportPresented>> {
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const own = await copyParties(needs, partnershipId);
  return done({
    own: own.map(({ id, organisation }) => ({ id, name: organisation.name })),
    origin: await needs.copies.origin(partnershipId),
  });
}
