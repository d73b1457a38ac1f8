import { checkInput, fieldProblem } from '#domain/check-input.ts';
import type { PromiseDeed } from '#domain/promises/change-promise.ts';
import { problem, type Result } from '#domain/result.ts';
import type { Seat } from '#features/partnerships/index.ts';
import { keep, type Kept } from './keep-promise.ts';
import { sits } from './make-promise.ts';
import { keepingSeat, takingSeat, type PromiseNeeds } from './needs.ts';
import type { KeptPromise } from './ports.ts';
import {
  endingInput,
  explainedInput,
  movingInput,
  offeringInput,
  optionallyExplainedInput,
} from './schema.ts';

type Which = { readonly id: string; readonly fromRevision?: number | undefined };
type May = (seats: readonly Seat[], promise: KeptPromise) => Seat | undefined;

/** The promise and the seat by which the asker has a say in it. */
async function find(
  needs: PromiseNeeds,
  { id }: Which,
  may: May,
): Promise<Result<{ promise: KeptPromise; seat: Seat }>> {
  const promise = await needs.promises.promise(id);
  if (!promise) return problem('not-found');
  const seat = may(await needs.partnerships.mySeats(promise.partnershipId), promise);
  return seat ? { ok: true, value: { promise, seat } } : problem('not-yours');
}

async function doTo(needs: PromiseNeeds, which: Which, deed: PromiseDeed): Promise<Kept> {
  const found = await find(needs, which, keepingSeat);
  if (!found.ok) return found;
  return keep(needs, { ...found.value, deed, fromRevision: which.fromRevision });
}

/** It is done: one tap, right upon whatever the promise has become meanwhile. */
export async function endPromise(needs: PromiseNeeds, input: unknown): Promise<Kept> {
  const checked = checkInput(endingInput, input);
  return checked.ok ? doTo(needs, { id: checked.value.id }, { kind: 'done' }) : checked;
}

/** Another day, with a word why. */
export async function movePromise(needs: PromiseNeeds, input: unknown): Promise<Kept> {
  const checked = checkInput(movingInput, input);
  if (!checked.ok) return checked;
  const { dueOn, because, ...which } = checked.value;
  return doTo(needs, which, { kind: 'move', dueOn, because });
}

export async function reopenPromise(needs: PromiseNeeds, input: unknown): Promise<Kept> {
  const checked = checkInput(optionallyExplainedInput, input);
  if (!checked.ok) return checked;
  const { because, ...which } = checked.value;
  return doTo(needs, which, { kind: 'reopen', because });
}

export async function takeBackPromise(needs: PromiseNeeds, input: unknown): Promise<Kept> {
  const checked = checkInput(explainedInput, input);
  if (!checked.ok) return checked;
  const { because, ...which } = checked.value;
  return doTo(needs, which, { kind: 'take-back', because });
}

/** Asks another person or party to take it; it stays where it is until they say yes. */
export async function offerPromise(needs: PromiseNeeds, input: unknown): Promise<Kept> {
  const checked = checkInput(offeringInput, input);
  if (!checked.ok) return checked;
  const { to, because, ...which } = checked.value;
  const found = await find(needs, which, keepingSeat);
  if (!found.ok) return found;
  const { partnershipId } = found.value.promise;
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  if (!parties.some(({ id }) => id === to.partyId)) return fieldProblem('promise-nobody-there', 'to');
  const { partyId, personId } = to;
  if (personId !== null && !(await sits(needs, { partnershipId, partyId, personId })))
    return fieldProblem('promise-nobody-there', 'to');
  const deed = { kind: 'offer', to, because } as const;
  return keep(needs, { ...found.value, deed, fromRevision: which.fromRevision });
}

/** Yes: from now on it is the asker's own. Anyone of the party that was asked may say so. */
export async function takePromise(needs: PromiseNeeds, input: unknown): Promise<Kept> {
  const checked = checkInput(endingInput, input);
  if (!checked.ok) return checked;
  const found = await find(needs, checked.value, takingSeat);
  if (!found.ok) return found.problem.kind === 'not-yours' ? whyNot(needs, checked.value) : found;
  const personId = 'personId' in needs.asker ? needs.asker.personId : null;
  return keep(needs, { ...found.value, deed: { kind: 'take', personId }, ...checked.value });
}

/** Nobody is asked any more, or somebody of the party has said yes already. */
async function whyNot(needs: PromiseNeeds, which: Which): Promise<Kept> {
  const found = await find(needs, which, keepingSeat);
  return found.ok && !found.value.promise.offer ? problem('promise-not-offered') : problem('not-yours');
}

/** No, said by who was asked; or not any more, said by who asked. */
export async function declinePromise(needs: PromiseNeeds, input: unknown): Promise<Kept> {
  const checked = checkInput(optionallyExplainedInput, input);
  if (!checked.ok) return checked;
  const { because, ...which } = checked.value;
  const may: May = (seats, promise) => takingSeat(seats, promise) ?? keepingSeat(seats, promise);
  const found = await find(needs, which, may);
  if (!found.ok) return found;
  return keep(needs, {
    ...found.value,
    deed: { kind: 'decline', because },
    fromRevision: which.fromRevision,
  });
}
