import type { Day, Moment } from '../time.ts';

/** Open until it is done, taken back by who gave it, or no longer asked for by what it came from. */
export const promiseStates = ['open', 'done', 'taken-back', 'lapsed'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** Where a promise was given. */
export const sourceKinds = [
  'own',
  'meeting',
  'clause',
  'phase',
  'risk',
  'workshop',
  'evaluation',
  'communication',
  'handover',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export type PromiseSource = {
  readonly kind: SourceKind;
  /** The meeting, agreement, risk … that it was given in; null for what somebody wrote by itself. */
  readonly id: string | null;
  /** Which of the source's promises it is: the same one is never made twice. */
  readonly key?: string | undefined;
};

/** Another party, or a person of a party, who has been asked to take the promise and has not answered yet. */
export type Offer = { readonly partyId: string; readonly personId: string | null };

/** What a party has said that it will do. Called so although the language has another thing of that name. */
export type RoomPromise = {
  readonly id: string;
  readonly partnershipId: string;
  readonly text: string;
  readonly partyId: string;
  /** The person of the party who does it; null when the party has not said who. */
  readonly ownerId: string | null;
  readonly dueOn: Day | null;
  readonly state: PromiseState;
  readonly source: PromiseSource;
  readonly offer: Offer | null;
  readonly createdAt: Moment;
  readonly revision: number;
};

/** What has happened to a promise, each with its sentence. */
export const changeKinds = [
  'made',
  'done',
  'moved',
  'offered',
  'taken',
  'declined',
  'reopened',
  'taken-back',
  'amended',
  'lapsed',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A line of a promise's own history: moved from … to … because … */
export type PromiseChange = {
  readonly kind: ChangeKind;
  readonly because: string;
  readonly fromDue: Day | null;
  readonly toDue: Day | null;
  /** The party that has it after the change, or that it is offered to. */
  readonly toPartyId: string | null;
};
