import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time.ts';
import { record, type PartnershipReader } from '#features/partnerships/index.ts';
import { answeringSeat, type PromiseNeeds } from './needs.ts';
import type { PromiseSource } from './ports.ts';
import { promiseInput } from './schema.ts';

export type PromiseMaking = {
  readonly partnershipId: string;
  readonly text: string;
  readonly partyId: string;
  readonly ownerId: string | null;
  readonly dueOn: Day | null;
  readonly source: PromiseSource;
};

/**
 * Writes down what a party promises. Any party may hold the pen, as at a meeting; the promise is its party's,
 * who may move it, hand it over or take it back. A source's promise with a `key` is made once: asked for
 * again, it is answered with `made: false`.
 */
export async function makePromise(
  needs: PromiseNeeds,
  input: PromiseMaking | Readonly<Record<string, unknown>>,
): Promise<Result<{ id: string; made: boolean }>> {
  const checked = checkInput(promiseInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, text, partyId, ownerId, dueOn, source } = checked.value;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seat = await answeringSeat(needs, partnershipId);
  if (!seat) return problem('not-yours');
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  if (!parties.some(({ id }) => id === partyId)) return fieldProblem('not-chosen', 'partyId');
  if (ownerId !== null && !(await sits(needs, { partnershipId, partyId, personId: ownerId })))
    return fieldProblem('promise-nobody-there', 'ownerId');
  const id = needs.newId();
  const made = await needs.promises.addPromise({ id, partnershipId, text, partyId, ownerId, dueOn, source });
  if (!made) return done({ id: await standing(needs, source), made: false });
  const change = { kind: 'made', because: '', fromDue: null, toDue: dueOn, toPartyId: partyId } as const;
  await needs.promises.tellChange({ id: needs.newId(), promiseId: id, partyId: seat.partyId, ...change });
  await record(needs, 'promise-made', { partnershipId, partyId: seat.partyId, details: { text } });
  return done({ id, made: true });
}

/** The one that the source made before. */
async function standing({ promises }: PromiseNeeds, source: PromiseSource): Promise<string> {
  const before = await promises.promisesFrom(source);
  return before.find(({ source: { key } }) => key === source.key)?.id ?? '';
}

type Sitting = { readonly partnershipId: string; readonly partyId: string; readonly personId: string };

/** Whether the person has a seat for the party today. */
export async function sits(
  { partnerships }: { readonly partnerships: PartnershipReader },
  { partnershipId, partyId, personId }: Sitting,
): Promise<boolean> {
  let after: string | undefined;
  do {
    const page = await partnerships.partyPeople(partnershipId, { after, limit: 100 });
    if (page.items.some(({ partyId: party, person }) => party === partyId && person.id === personId))
      return true;
    after = page.next ?? undefined;
  } while (after);
  return false;
}
