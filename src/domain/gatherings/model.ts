import type { Language } from '../language.ts';
import type { Moment } from '../time.ts';

/** People around a code, without accounts, for a workshop or a game. `Plan` and `Place` are the kind's own. */
export type Gathering<Plan = unknown, Place = unknown> = {
  readonly id: string;
  readonly kind: GatheringKind;
  readonly code: string;
  readonly language: Language;
  readonly title: string;
  readonly plan: Plan;
  readonly place: Place;
  /** The step in which may be written now. */
  readonly openStep: string | null;
  /** Steps that all may read; `secrets` among them when hidden things are told. */
  readonly shown: readonly string[];
  /** Counts the host's moves. */
  readonly revision: number;
  readonly partnershipId: string | null;
  readonly createdAt: Moment;
  readonly endsAt: Moment;
  readonly endedAt: Moment | null;
  /** The database's clock when this was read: what timers are told by, whatever a phone's clock says. */
  readonly now: Moment;
  /** The code that a large screen comes in by; told to whoever leads, when there is one. */
  readonly screenCode?: string | null;
};

export type GatheringKind = 'workshop' | 'game';

export type Seat = {
  readonly id: string;
  readonly role: SeatRole;
  readonly name: string;
  /** The seat of the neighbour who writes for somebody without a device. */
  readonly enteredBy: string | null;
  readonly here: boolean;
  /** Only one's own (and those one writes for), until secrets are shown. */
  readonly secret: unknown;
};

export type SeatRole = 'host' | 'member' | 'screen';

/** `card`, `vote` and `sheet` are one's own until their step is shown; the others belong to all at once. */
export const entryKinds = [
  'card',
  'vote',
  'sheet',
  'parking',
  'group',
  'decision',
  'action',
  'note',
] as const;
export type EntryKind = (typeof entryKinds)[number];

export type Entry = {
  readonly id: string;
  readonly seatId: string;
  readonly step: string;
  readonly kind: EntryKind;
  readonly data: unknown;
  readonly at: Moment;
  readonly revision: number;
};

/** How many have written what, told to all before anything is shown. */
export type EntryCount = {
  readonly step: string;
  readonly kind: EntryKind;
  readonly entries: number;
  readonly seats: number;
};

/** What one seat may see. `me` is null for those who read the record of one that is over. */
export type GatheringView<Plan = unknown, Place = unknown> = {
  readonly gathering: Gathering<Plan, Place>;
  readonly me: Pick<Seat, 'id' | 'role' | 'name'> | null;
  readonly seats: readonly Seat[];
  readonly entries: readonly Entry[];
  readonly counts: readonly EntryCount[];
};
