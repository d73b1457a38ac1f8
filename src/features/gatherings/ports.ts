import type { Becoming } from '#domain/games/results.ts';
import type { EntryKind, GatheringKind, GatheringView } from '#domain/gatherings/model.ts';
import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';

/** SHA-256 of the secret that a seat's cookie holds; the only thing that opens a gathering. */
export type SeatHash = Uint8Array;

export type NewGathering = {
  readonly id: string;
  readonly kind: GatheringKind;
  readonly code: string;
  readonly language: Language;
  readonly title: string;
  readonly plan: unknown;
  readonly place: unknown;
  readonly hostName: string;
  readonly partnershipId: string | null;
  readonly endsAt: Moment;
};

/** What the host changes; what is not named stays. */
export type Move = {
  readonly title?: string;
  readonly plan?: unknown;
  readonly place?: unknown;
  readonly openStep?: string | null;
  readonly shown?: readonly string[];
  readonly end?: true;
};

export type PutEntry = {
  readonly id: string;
  /** Somebody one writes for; oneself when nothing is said. */
  readonly seatId?: string;
  readonly step: string;
  readonly kind: EntryKind;
  readonly data: unknown;
};

export type PutOutcome =
  | { readonly outcome: 'kept'; readonly revision: number }
  /** Somebody wrote it meanwhile: what stands there now. */
  | { readonly outcome: 'stale'; readonly revision: number; readonly data: unknown }
  | { readonly outcome: 'gathering-over' | 'not-yours' | 'step-closed' | 'gone' | 'gathering-full' };

export type GatheringListed = {
  readonly id: string;
  readonly kind: GatheringKind;
  readonly code?: string;
  readonly title: string;
  readonly language: Language;
  readonly createdAt: Moment;
  readonly endedAt: Moment | null;
  readonly partnershipId?: string | null;
  /** Of an ended one, in its partnership. */
  readonly decisions?: readonly string[];
};

/** What somebody took from a gathering into a partnership; `key` tells the results of a gathering apart. */
export type TakenResult = {
  readonly key: string;
  readonly became: Becoming;
};

/** Every way into a gathering takes the hash of a seat's secret; the database answers with what that seat may. */
export type GatheringStore = {
  /** False when the code is taken, or the partnership is not the asker's. */
  begin(
    gathering: NewGathering,
    host: { readonly seatId: string; readonly hash: SeatHash },
  ): Promise<boolean>;
  byCode(code: string): Promise<{
    readonly id: string;
    readonly kind: GatheringKind;
    readonly title: string;
    readonly language: Language;
    /** It is the code of the large screen, not the one that people come in by. */
    readonly screen: boolean;
  } | null>;
  /** `hash` null and `by` given for somebody without a device. */
  join(seat: {
    readonly code: string;
    readonly seatId: string;
    readonly name: string;
    readonly hash: SeatHash | null;
    readonly by: SeatHash | null;
  }): Promise<'joined' | 'no-such-gathering' | 'gathering-full' | 'not-yours'>;
  view(hash: SeatHash): Promise<GatheringView | null>;
  put(hash: SeatHash, entry: PutEntry, was: number): Promise<PutOutcome>;
  drop(hash: SeatHash, entryId: string): Promise<boolean>;
  /** The new revision; null when somebody moved meanwhile, or it is not the host who asks. */
  move(hash: SeatHash, move: Move, was: number): Promise<number | null>;
  /** By seat id: what that seat alone is to know. */
  deal(hash: SeatHash, secrets: Readonly<Record<string, unknown>>): Promise<boolean>;
  handOver(hash: SeatHash, to: { readonly seatId: string; readonly shared: boolean }): Promise<boolean>;
  /** False for the last one who leads, and for a seat that is not the asker's to take away. */
  leave(hash: SeatHash, seatId: string): Promise<boolean>;
  /** The code for large screens: the one there is, or this one; null when it is taken or the asker does not lead. */
  openScreen(hash: SeatHash, code: string): Promise<string | null>;
  /** Begun by the signed-in asker, the newest first. */
  mine(page: { readonly before?: string; readonly limit: number }): Promise<readonly GatheringListed[]>;
  /** A new secret for the host's seat, for whoever began it and is signed in. */
  hostAgain(id: string, hash: SeatHash): Promise<boolean>;
  ofPartnership(partnershipId: string): Promise<readonly GatheringListed[]>;
  /** False when it was taken there before. */
  takeResult(
    taken: TakenResult & {
      readonly id: string;
      readonly partnershipId: string;
      readonly gatheringId: string;
    },
  ): Promise<boolean>;
  takenResults(partnershipId: string, gatheringId: string): Promise<readonly TakenResult[]>;
  /** What a finished one leaves behind, to whoever began it and to its partnership. */
  record(id: string): Promise<GatheringView | null>;
};
