import type { Day, Moment } from '../time.ts';
import type { DecisionState } from './consent.ts';
import type { MeetingKind } from './model.ts';

export type MinutesState = 'put-forward' | 'approved' | 'withdrawn' | 'superseded';

/** What the parties approve; canonical JSON of it is what the checksum is of. */
export type MinutesContent = {
  readonly format: 1;
  readonly partnership: { readonly name: string; readonly example: boolean };
  readonly meeting: {
    readonly kind: MeetingKind;
    readonly title: string;
    readonly startsAt: Moment;
    readonly minutes: number;
    readonly place: string;
  };
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly present: readonly { readonly name: string; readonly organisation: string }[];
  readonly items: readonly {
    readonly text: string;
    readonly notes: string;
    readonly answers: readonly { readonly party: string; readonly text: string }[];
  }[];
  readonly decisions: readonly {
    readonly text: string;
    readonly state: DecisionState;
    readonly yes: readonly string[];
  }[];
  readonly actions: readonly {
    readonly text: string;
    readonly party: string;
    readonly owner: string;
    readonly dueOn: string | null;
  }[];
};

export type MinutesVersion = {
  readonly id: string;
  readonly meetingId: string;
  readonly number: number;
  readonly content: MinutesContent;
  readonly sha256: string;
  readonly state: MinutesState;
  readonly note: string;
  readonly putForwardAt: Moment;
  readonly putForwardBy: string;
  /** When a name was taken out of it because a person was erased: the checksum is of the text before. */
  readonly namesRemovedOn: Day | null;
};

export type MinutesApproval = {
  readonly partyId: string;
  readonly partyName: string;
  readonly personName: string;
  readonly at: Moment;
};

/** The ways minutes may go; the database holds to the same. */
const ways: Readonly<Record<MinutesState, readonly MinutesState[]>> = {
  'put-forward': ['approved', 'withdrawn'],
  approved: ['superseded'],
  withdrawn: [],
  superseded: [],
};

export const mayGo = (from: MinutesState, to: MinutesState): boolean => ways[from].includes(to);

/** Approved when each party that is here has approved; those that have left are not waited for. */
export const isApproved = (
  present: readonly string[],
  approvals: readonly { readonly partyId: string }[],
): boolean =>
  present.length > 0 && present.every((party) => approvals.some(({ partyId }) => partyId === party));

export const nextNumber = (versions: readonly { readonly number: number }[]): number =>
  versions.reduce((most, { number }) => Math.max(most, number), 0) + 1;
