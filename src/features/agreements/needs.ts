import type { Ambient } from '#domain/ambient.ts';
import type { ContentReader } from '#features/guide/index.ts';
import type {
  HistoryStore,
  PartnershipReader,
  PartnershipStore,
  Seat,
} from '#features/partnerships/index.ts';
import type { Post } from '#features/letters/index.ts';
import type { PeopleReader } from '#features/people/index.ts';
import type { SheetReader } from '#features/toolbox/index.ts';
import type { AgreementStore } from './ports.ts';

/** What the deeds of the agreement need from the world. */
export type AgreementNeeds = Ambient & {
  readonly agreements: AgreementStore;
  readonly partnerships: PartnershipReader;
  readonly history: HistoryStore;
};

export type BeginningNeeds = AgreementNeeds & {
  readonly content: ContentReader;
  readonly sheets: SheetReader;
};

export type TellingNeeds = AgreementNeeds & {
  readonly partnerships: PartnershipStore;
  readonly post: Post;
};

export type CommentNeeds = AgreementNeeds & {
  readonly content: ContentReader;
  readonly people: PeopleReader;
  readonly post: Post;
};

/** The seat by which the asker may write in the agreement, if any. */
export async function writingSeat(needs: AgreementNeeds, partnershipId: string): Promise<Seat | undefined> {
  const seats = await needs.partnerships.mySeats(partnershipId);
  return seats.find((seat) => seat.scope.includes('answer'));
}

/** The version that waits for acceptance; while there is one, the draft is locked. */
export async function waitingVersion(needs: AgreementNeeds, agreementId: string) {
  const versions = await needs.agreements.versions(agreementId, { limit: 100 });
  return versions.items.find((version) => version.state === 'put-forward');
}
