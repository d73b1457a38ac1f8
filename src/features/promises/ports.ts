import type { Page, PageRequest, Saved } from '#domain/keeping.ts';
import type { PromiseChange, PromiseSource, RoomPromise, SourceKind } from '#domain/promises/model.ts';
import type { Day, Moment } from '#domain/time.ts';
import type { ToDo } from '#features/partnerships/index.ts';

/** A promise with the names of those it is about. */
export type KeptPromise = RoomPromise & {
  readonly partyName: string;
  /** False when the party has left the partnership: then anybody in the room may take it on. */
  readonly partyHere: boolean;
  readonly ownerName: string;
  readonly offeredTo: string;
};

/** A line of a promise's history, with who did it. */
export type KeptChange = PromiseChange & {
  readonly id: string;
  readonly promiseId: string;
  readonly at: Moment;
  readonly personName: string;
  readonly partyName: string;
  readonly toPartyName: string;
};

export type PromiseFilter = {
  readonly partyId?: string | undefined;
  readonly state?: RoomPromise['state'] | undefined;
  readonly source?: SourceKind | undefined;
  /** Those due before this day. */
  readonly before?: Day | undefined;
};

export type PromiseCount = { readonly open: number; readonly quiet: number; readonly done: number };

export type PromiseReader = {
  promise(id: string): Promise<KeptPromise | null>;
  /** By the day they are due; those without a day last. */
  promises(partnershipId: string, page: PageRequest & PromiseFilter): Promise<Page<KeptPromise>>;
  /** All of one source, at most five hundred. */
  promisesFrom(source: Pick<PromiseSource, 'kind' | 'id'>): Promise<readonly KeptPromise[]>;
  /** The newest first; of one promise. */
  promiseChanges(promiseId: string, page: PageRequest): Promise<Page<KeptChange>>;
  countPromises(partnershipId: string, today: Day): Promise<PromiseCount>;
  /** What waits for the asker: offered, own, and of the asker's parties what nobody has taken and is due before `until`. */
  promisesToDo(until: Day): Promise<readonly ToDo[]>;
};

export type NewPromise = Pick<
  RoomPromise,
  'id' | 'partnershipId' | 'text' | 'partyId' | 'ownerId' | 'dueOn' | 'source'
>;

export type PromiseStore = PromiseReader & {
  /** False when the same source has made it before. */
  addPromise(promise: NewPromise): Promise<boolean>;
  savePromise(promise: RoomPromise): Promise<Saved<KeptPromise>>;
  tellChange(
    change: PromiseChange & { readonly id: string; readonly promiseId: string; readonly partyId: string },
  ): Promise<void>;
};

export type { PromiseChange, PromiseSource, RoomPromise, SourceKind };
