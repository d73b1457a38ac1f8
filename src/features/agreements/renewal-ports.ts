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
  /** The day by the clock of the house; unknown where it came in with a copy from before it was kept. */
  readonly saidOn: Day;
  readonly at: Moment;
};

export type RenewalStore = {
  /** Newest first, a hundred at most; with the notice that holds, though it was given on an earlier version. */
  renewalWords(versionId: string): Promise<readonly RenewalSaid[]>;
  /** False where it is notice, and notice was given on the version already. */
  sayRenewal(
    word: Pick<RenewalSaid, 'id' | 'partyId' | 'choice' | 'endsOn' | 'note' | 'saidOn'> & {
      readonly versionId: string;
    },
  ): Promise<boolean>;
};
