import type { RenewalChoice } from '#domain/agreements/renewal.ts';
import type { Day, Moment } from '#domain/time.ts';

/** What somebody said for a party about going on, ending or talking, and the day when it is notice. */
export type RenewalSaid = {
  readonly id: string;
  readonly partyId: string;
  readonly partyName: string;
  readonly personName: string;
  readonly choice: RenewalChoice;
  readonly endsOn: Day | null;
  readonly note: string;
  readonly at: Moment;
};

export type RenewalStore = {
  /** Newest first, a hundred at most. */
  renewalWords(versionId: string): Promise<readonly RenewalSaid[]>;
  sayRenewal(
    word: Pick<RenewalSaid, 'id' | 'partyId' | 'choice' | 'endsOn' | 'note'> & { readonly versionId: string },
  ): Promise<boolean>;
};
