import { done, problem, type Result } from '../result.ts';
import type { Day } from '../time.ts';
import type { Offer, PromiseChange, RoomPromise } from './model.ts';

/** What can be done to a promise. */
export type PromiseDeed =
  | { readonly kind: 'done' }
  | { readonly kind: 'move'; readonly dueOn: Day; readonly because: string }
  | { readonly kind: 'offer'; readonly to: Offer; readonly because: string }
  /** `personId`: who says yes, and does it from then on. */
  | { readonly kind: 'take'; readonly personId: string | null }
  | { readonly kind: 'decline'; readonly because: string }
  | { readonly kind: 'reopen'; readonly because: string }
  | { readonly kind: 'take-back'; readonly because: string }
  /** What it came from says something else now. */
  | {
      readonly kind: 'amend';
      readonly text: string;
      readonly partyId: string;
      readonly dueOn: Day | null;
      readonly because: string;
    }
  | { readonly kind: 'lapse'; readonly because: string };

/** The promise afterwards, with the line for its history; no line when it stood so already. */
export type Changed = { readonly promise: RoomPromise; readonly change: PromiseChange | null };
type Outcome = Result<Changed>;

/**
 * The one way a promise changes. What has already come about is answered as done, so that two people who end
 * the same promise both have their will; what contradicts how it stands is a problem with a name.
 */
export function changePromise(promise: RoomPromise, deed: PromiseDeed): Outcome {
  switch (deed.kind) {
    case 'done':
      return close(promise, { state: 'done', kind: 'done', because: '' });
    case 'take-back':
      return saidWhy(deed.because, () =>
        close(promise, { state: 'taken-back', kind: 'taken-back', because: deed.because }),
      );
    case 'lapse':
      return close(promise, { state: 'lapsed', kind: 'lapsed', because: deed.because });
    case 'move':
      return move(promise, deed);
    case 'offer':
      return offer(promise, deed);
    case 'take':
      return take(promise, deed.personId);
    case 'decline':
      return decline(promise, deed.because);
    case 'reopen':
      return reopen(promise, deed.because);
    case 'amend':
      return amend(promise, deed);
  }
}

const same = (promise: RoomPromise): Outcome => done({ promise, change: null });
const saidWhy = (because: string, then: () => Outcome): Outcome =>
  because.trim() === '' ? problem('because-missing', { field: 'because' }) : then();

type Told = Pick<PromiseChange, 'kind' | 'because'> & { readonly toPartyId?: string };

/** The promise as it is from now on, and what is told of the step there. */
function step(before: RoomPromise, after: Partial<RoomPromise>, told: Told): Outcome {
  const promise = { ...before, ...after };
  const { kind, because, toPartyId = null } = told;
  const change = { kind, because, fromDue: before.dueOn, toDue: promise.dueOn, toPartyId };
  return done({ promise, change });
}

type Closing = Told & { readonly state: RoomPromise['state'] };

function close(promise: RoomPromise, { state, ...told }: Closing): Outcome {
  if (promise.state === state) return same(promise);
  if (promise.state !== 'open') return problem('promise-closed');
  return step(promise, { state, offer: null }, told);
}

function move(promise: RoomPromise, { dueOn, because }: Extract<PromiseDeed, { kind: 'move' }>): Outcome {
  if (promise.state !== 'open') return problem('promise-closed');
  if (promise.dueOn === dueOn) return same(promise);
  return saidWhy(because, () => step(promise, { dueOn }, { kind: 'moved', because }));
}

function offer(promise: RoomPromise, { to, because }: Extract<PromiseDeed, { kind: 'offer' }>): Outcome {
  if (promise.state !== 'open') return problem('promise-closed');
  const { partyId, personId } = to;
  const asked = promise.offer;
  if (asked && asked.partyId === partyId && asked.personId === personId) return same(promise);
  if (partyId === promise.partyId && personId === promise.ownerId)
    return problem('promise-theirs-already', { field: 'to' });
  return step(promise, { offer: { partyId, personId } }, { kind: 'offered', because, toPartyId: partyId });
}

function take(promise: RoomPromise, personId: string | null): Outcome {
  if (promise.state !== 'open') return problem('promise-closed');
  if (promise.offer === null) return problem('promise-not-offered');
  const { partyId } = promise.offer;
  const told = { kind: 'taken', because: '', toPartyId: partyId } as const;
  return step(promise, { partyId, ownerId: personId, offer: null }, told);
}

function decline(promise: RoomPromise, because: string): Outcome {
  if (promise.offer === null) return same(promise);
  return step(promise, { offer: null }, { kind: 'declined', because });
}

function reopen(promise: RoomPromise, because: string): Outcome {
  if (promise.state === 'open') return same(promise);
  return step(promise, { state: 'open' }, { kind: 'reopened', because });
}

function amend(promise: RoomPromise, deed: Extract<PromiseDeed, { kind: 'amend' }>): Outcome {
  const { text, partyId, dueOn, because } = deed;
  if (promise.text === text && promise.partyId === partyId && promise.dueOn === dueOn) return same(promise);
  const ownerId = partyId === promise.partyId ? promise.ownerId : null;
  const after = { text, partyId, ownerId, dueOn, offer: null };
  return step(promise, after, { kind: 'amended', because, toPartyId: partyId });
}
