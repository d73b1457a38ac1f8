import { nearnessOf, laterFrom, type Nearness } from '#domain/promises/standing.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { PartnershipReader, Seat, ToDo } from '#features/partnerships/index.ts';
import { answeringSeat, keepingSeat, takingSeat, type PromiseReadingNeeds } from './needs.ts';
import type {
  KeptChange,
  KeptPromise,
  PromiseCount,
  PromiseFilter,
  PromiseReader,
  PromiseSource,
} from './ports.ts';

/** A promise as its reader meets it, with what the reader may do. */
export type PromisePresented = KeptPromise & {
  readonly nearness: Nearness;
  readonly abilities: {
    /** Say it is done, move it, hand it over, open it again, take it back. */
    readonly keep: boolean;
    /** Say yes or no to taking it. */
    readonly take: boolean;
  };
};

export type PromisesPresented = {
  readonly items: readonly PromisePresented[];
  readonly next: string | null;
  readonly write: boolean;
};

const present = (
  promise: KeptPromise,
  { seats, today }: { seats: readonly Seat[]; today: string },
): PromisePresented => ({
  ...promise,
  nearness: nearnessOf(promise, today),
  abilities: {
    keep: keepingSeat(seats, promise) !== undefined,
    take: promise.offer !== null && takingSeat(seats, promise) !== undefined,
  },
});

/** One page of the room's list, by the day they are due. */
export async function listPromises(
  needs: PromiseReadingNeeds,
  partnershipId: string,
  asked: PromiseFilter & { readonly after?: string | undefined; readonly limit?: number | undefined },
): Promise<Result<PromisesPresented>> {
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  const { items, next } = await needs.promises.promises(partnershipId, asked);
  const write = (await answeringSeat(needs, partnershipId)) !== undefined;
  return done({ items: items.map((one) => present(one, { seats, today: needs.today })), next, write });
}

export type PromiseTold = { readonly promise: PromisePresented; readonly changes: readonly KeptChange[] };

/** One promise with all that has happened to it, the newest first. */
export async function readPromise(needs: PromiseReadingNeeds, id: string): Promise<Result<PromiseTold>> {
  const promise = await needs.promises.promise(id);
  if (!promise) return problem('not-found');
  const seats = await needs.partnerships.mySeats(promise.partnershipId);
  const changes = (await needs.promises.promiseChanges(id, { limit: 100 })).items;
  return done({ promise: present(promise, { seats, today: needs.today }), changes });
}

type Reading = { readonly promises: PromiseReader };

/** What a meeting, a clause, a risk … has led to, as far as the asker may see. */
export const promisesFrom = (
  { promises }: Reading,
  source: Pick<PromiseSource, 'kind' | 'id'>,
): Promise<readonly KeptPromise[]> => promises.promisesFrom(source);

/** Those that are open in a room, by the day they are due; at most two hundred. */
export async function openPromises(
  { promises }: Reading,
  partnershipId: string,
): Promise<readonly KeptPromise[]> {
  const first = await promises.promises(partnershipId, { state: 'open', limit: 100 });
  if (!first.next) return first.items;
  const rest = await promises.promises(partnershipId, { state: 'open', limit: 100, after: first.next });
  return [...first.items, ...rest.items];
}

type Dating = Reading & { readonly today: string };

/** What waits for the asker, in all partnerships. */
export const promisesToDo = ({ promises, today }: Dating): Promise<readonly ToDo[]> =>
  promises.promisesToDo(laterFrom(today));

export type PromiseSummary = PromiseCount & { readonly next: readonly KeptPromise[] };

/** For the room's start page: how many, and the three that come first. */
export async function summary({ promises, today }: Dating, partnershipId: string): Promise<PromiseSummary> {
  const counted = await promises.countPromises(partnershipId, today);
  const { items } = await promises.promises(partnershipId, { state: 'open', limit: 3 });
  return { ...counted, next: items };
}

export type DatedPromise = {
  readonly id: string;
  readonly day: string;
  readonly kind: 'promise';
  readonly title: string;
};

/** For the room's calendar: the open ones that have a day. */
export async function promiseDates(needs: Reading, partnershipId: string): Promise<readonly DatedPromise[]> {
  return (await openPromises(needs, partnershipId)).flatMap(({ id, dueOn, text, partyName }) =>
    dueOn === null ? [] : [{ id, day: dueOn, kind: 'promise' as const, title: `${text} (${partyName})` }],
  );
}

/** Who may be named as the one who does it: everyone with a seat, by party. */
export async function takers(
  { partnerships }: { readonly partnerships: PartnershipReader },
  partnershipId: string,
) {
  const parties = (await partnerships.parties(partnershipId, { limit: 100 })).items;
  const people = (await partnerships.partyPeople(partnershipId, { limit: 100 })).items;
  return parties.map(({ id, organisation: { name } }) => ({
    id,
    name,
    people: people
      .filter(({ partyId }) => partyId === id)
      .map(({ person }) => ({ id: person.id, name: person.name || person.email })),
  }));
}
