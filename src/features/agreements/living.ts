import { clauseNamed } from '#domain/agreements/clause-numbers.ts';
import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { record, type Seat } from '#features/partnerships/index.ts';
import type { AgreementDraft } from './ports.ts';
import type { ClauseCare, Deviation, LivingReader, LivingStore } from './living-ports.ts';
import { careInput, choiceInput, deviationInput, obligationInput } from './living-schema.ts';
import { waitingVersion, writingSeat, type AgreementNeeds, type TellingNeeds } from './needs.ts';
import { tellDeviation } from './tell-parties.ts';

export type LivingNeeds = AgreementNeeds & { readonly living: LivingStore };

type Found = { readonly draft: AgreementDraft; readonly seat: Seat };

async function find(needs: LivingNeeds, partnershipId: string): Promise<Result<Found>> {
  const draft = await needs.agreements.draft(partnershipId);
  if (!draft) return problem('not-found');
  const seat = await writingSeat(needs, partnershipId);
  return seat ? done({ draft, seat }) : problem('not-yours');
}

const isHere = async (needs: LivingNeeds, partnershipId: string, partyId: string): Promise<boolean> =>
  (await needs.partnerships.parties(partnershipId, { limit: 100 })).items.some(({ id }) => id === partyId);

/** What a party owes under a clause; agreed when the draft it stands in is. */
export async function addObligation(
  needs: LivingNeeds,
  partnershipId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const checked = checkInput(obligationInput, input);
  if (!checked.ok) return checked;
  const found = await find(needs, partnershipId);
  if (!found.ok) return found;
  const { draft, seat } = found.value;
  if (await waitingVersion(needs, draft.id)) return problem('version-waiting');
  const { clause, partyId } = checked.value;
  if (!draft.clauses.some((each) => each.clause === clause && each.included))
    return problem('clause-not-included');
  if (!(await isHere(needs, partnershipId, partyId))) return fieldProblem('not-chosen', 'partyId');
  const id = needs.newId();
  if (!(await needs.living.addObligation({ id, agreementId: draft.id, ...checked.value })))
    return problem('not-yours');
  await record(needs, 'clause-changed', {
    partnershipId,
    partyId: seat.partyId,
    details: clauseNamed(draft.clauses, clause),
  });
  return done({ id });
}

/** Out of the draft; what is agreed stands until an amendment without it is. Twice is once. */
export async function dropObligation(
  needs: LivingNeeds,
  partnershipId: string,
  id: string,
): Promise<Result<null>> {
  const found = await find(needs, partnershipId);
  if (!found.ok) return found;
  const { draft, seat } = found.value;
  if (await waitingVersion(needs, draft.id)) return problem('version-waiting');
  const there = (await needs.living.obligations(draft.id)).find((each) => each.id === id);
  if (!there || !(await needs.living.dropObligation(draft.id, id))) return done(null);
  const details = clauseNamed(draft.clauses, there.clause);
  await record(needs, 'clause-changed', { partnershipId, partyId: seat.partyId, details });
  return done(null);
}

export type CareCrossed = Problem & { readonly kind: 'stale'; readonly current: ClauseCare };

/** Owner, day, risk and question of a clause: may change without an amendment. */
export async function careForClause(
  needs: LivingNeeds,
  partnershipId: string,
  input: unknown,
): Promise<Result<null, Problem | CareCrossed>> {
  const checked = checkInput(careInput, input);
  if (!checked.ok) return checked;
  const found = await find(needs, partnershipId);
  if (!found.ok) return found;
  const { draft } = found.value;
  const { clause, partyId, ownerId } = checked.value;
  if (!draft.clauses.some((each) => each.clause === clause && each.included))
    return problem('clause-not-included');
  if (partyId !== null && !(await isHere(needs, partnershipId, partyId)))
    return fieldProblem('promise-nobody-there', 'owner');
  const people = (await needs.partnerships.partyPeople(partnershipId, { limit: 100 })).items;
  if (ownerId !== null && !people.some((one) => one.partyId === partyId && one.person.id === ownerId))
    return fieldProblem('promise-nobody-there', 'owner');
  const saved = await needs.living.saveCare({ agreementId: draft.id, ...checked.value });
  if (saved.saved) return done(null);
  return saved.current
    ? { ok: false, problem: { kind: 'stale', current: saved.current } }
    : problem('not-yours');
}

/** It went differently: told to the others kindly, so that they can choose together what to do. */
export async function noteDeviation(
  needs: LivingNeeds & TellingNeeds,
  partnershipId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const checked = checkInput(deviationInput, input);
  if (!checked.ok) return checked;
  const { clause, text } = checked.value;
  const draft = await needs.agreements.draft(partnershipId);
  const partnership = await needs.partnerships.partnership(partnershipId);
  if (!draft || !partnership) return problem('not-found');
  const seat = (await needs.partnerships.mySeats(partnershipId)).find(({ scope }) =>
    scope.includes('comment'),
  );
  if (!seat) return problem('not-yours');
  const versions = (await needs.agreements.versions(draft.id, { limit: 100 })).items;
  const inForce = versions.find(({ state }) => state === 'accepted');
  if (!inForce?.content.clauses.some((each) => each.clause === clause)) return problem('clause-not-agreed');
  const id = needs.newId();
  const { partyId } = seat;
  if (!(await needs.living.noteDeviation({ id, agreementId: draft.id, clause, text, partyId })))
    return problem('not-yours');
  await record(needs, 'deviation-noted', { partnershipId, partyId, details: { clause } });
  await tellDeviation(needs, partnership, { id, clause, partyId });
  return done({ id });
}

/** Keep what is agreed, give a new promise, or propose an amendment; chosen once, by any party. */
export async function chooseDeviation(
  needs: LivingNeeds,
  partnershipId: string,
  input: unknown,
): Promise<Result<null>> {
  const checked = checkInput(choiceInput, input);
  if (!checked.ok) return checked;
  const { id, choice, note } = checked.value;
  const found = await find(needs, partnershipId);
  if (!found.ok) return found;
  const all = (await needs.living.deviations(found.value.draft.id, { limit: 100 })).items;
  const deviation = all.find((one) => one.id === id);
  if (!deviation) return problem('not-found');
  if (deviation.choice === choice) return done(null);
  if (!(await needs.living.chooseDeviation(id, choice, note))) return problem('chosen-already');
  const details = { clause: deviation.clause, choice };
  await record(needs, 'deviation-chosen', { partnershipId, partyId: found.value.seat.partyId, details });
  return done(null);
}

export type LivingPresented = {
  readonly draft: AgreementDraft;
  readonly inForce: number | null;
  readonly locked: boolean;
  readonly obligations: Awaited<ReturnType<LivingReader['obligations']>>;
  readonly cares: readonly ClauseCare[];
  readonly deviations: readonly Deviation[];
  readonly abilities: { readonly write: boolean; readonly note: boolean };
};

/** The agreement as it is lived by. */
export async function readLiving(
  needs: LivingNeeds,
  partnershipId: string,
): Promise<Result<LivingPresented>> {
  const draft = await needs.agreements.draft(partnershipId);
  if (!draft) return problem('not-found');
  const versions = (await needs.agreements.versions(draft.id, { limit: 100 })).items;
  const seats = await needs.partnerships.mySeats(partnershipId);
  const inForce = versions.find(({ state }) => state === 'accepted')?.number ?? null;
  return done({
    draft,
    inForce,
    locked: versions.some(({ state }) => state === 'put-forward'),
    obligations: await needs.living.obligations(draft.id),
    cares: await needs.living.cares(draft.id),
    deviations: (await needs.living.deviations(draft.id, { limit: 100 })).items,
    abilities: {
      write: seats.some(({ scope }) => scope.includes('answer')),
      note: inForce !== null && seats.some(({ scope }) => scope.includes('comment')),
    },
  });
}
