import { nextPulse } from '#domain/evaluations/next-pulse.ts';
import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { makePromise, type PromiseNeeds } from '#features/promises/index.ts';
import { mayAnswer, record } from '#features/partnerships/index.ts';
import type { AskingNeeds } from './asking.ts';
import type { PulseRhythm, Round } from './ports.ts';
import { agreedInput, rhythmInput } from './schema.ts';

type Place = { readonly partnershipId: string; readonly id: string };

async function roundAt(needs: AskingNeeds, { partnershipId, id }: Place): Promise<Result<Round>> {
  const round = await needs.evaluations.round(id);
  if (!round || round.partnershipId !== partnershipId) return problem('not-found');
  return mayAnswer(await needs.partnerships.mySeats(partnershipId)) ? done(round) : problem('not-yours');
}

/** Shows what was answered: two parties and seven of ten have, or the deadline is over. Done twice, it is done once. */
export async function showRound(needs: AskingNeeds, place: Place): Promise<Result<null>> {
  const round = await roundAt(needs, place);
  if (!round.ok) return round;
  if (round.value.state === 'shown') return done(null);
  if (!(await needs.evaluations.showRound(place.id))) return problem('too-few-answers');
  const { partnershipId } = place;
  const details = { title: round.value.title, round: round.value.kind };
  await record(needs, 'round-shown', { partnershipId, partyId: null, details });
  return done(null);
}

export type AgreedCrossed = Problem & { readonly kind: 'stale'; readonly current: Round };

/** What the talk led to: the criteria, what is agreed, and when the next round is. */
export async function saveAgreed(
  needs: AskingNeeds & PromiseNeeds,
  place: Place,
  input: unknown,
): Promise<Result<Round, Problem | AgreedCrossed>> {
  const round = await roundAt(needs, place);
  if (!round.ok) return round;
  if (round.value.state !== 'shown') return problem('too-few-answers');
  const checked = checkInput(agreedInput, input);
  if (!checked.ok) return checked;
  const { revision: fromRevision, ...agreed } = checked.value;
  if (agreed.nextOn !== null && agreed.nextOn <= needs.today) return fieldProblem('next-past', 'nextOn');
  const saved = await needs.evaluations.saveAgreed(place.id, { ...agreed, fromRevision });
  if (!saved.saved)
    return saved.current
      ? { ok: false, problem: { kind: 'stale', current: saved.current } }
      : problem('not-yours');
  const { partnershipId } = place;
  const promised = await promise(needs, place, agreed.agreed);
  if (!promised.ok) return promised;
  const details = { title: round.value.title, count: agreed.agreed.length };
  await record(needs, 'round-agreed', { partnershipId, partyId: null, details });
  return done({ ...round.value, ...agreed, revision: saved.revision });
}

/** What a party is to do becomes its promise; the same words saved again make no second one. */
async function promise(needs: PromiseNeeds, place: Place, agreed: Round['agreed']): Promise<Result<null>> {
  for (const { what, partyId, due } of agreed) {
    if (partyId === null) continue;
    const key = needs.sha256(`${partyId} ${what}`).slice(0, 32);
    const source = { kind: 'evaluation', id: place.id, key } as const;
    const { partnershipId } = place;
    const made = await makePromise(needs, {
      partnershipId,
      text: what,
      partyId,
      ownerId: null,
      dueOn: due,
      source,
    });
    if (!made.ok) return made;
  }
  return done(null);
}

export type RhythmCrossed = Problem & { readonly kind: 'stale'; readonly current: PulseRhythm };

/** How often the room is asked, and about what. The first goes out on the day that is named, or the rhythm's next. */
export async function chooseRhythm(
  needs: AskingNeeds,
  partnershipId: string,
  input: unknown,
): Promise<Result<null, Problem | RhythmCrossed>> {
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  if (!mayAnswer(await needs.partnerships.mySeats(partnershipId))) return problem('not-yours');
  const checked = checkInput(rhythmInput, input);
  if (!checked.ok) return checked;
  const { revision: fromRevision, ...chosen } = checked.value;
  const nextOn = firstOn(needs, chosen);
  if (nextOn !== null && nextOn < needs.today) return fieldProblem('next-past', 'nextOn');
  if (chosen.every === 'dates' && nextOn === null) return fieldProblem('next-past', 'days');
  const saved = await needs.evaluations.saveRhythm(partnershipId, { ...chosen, nextOn, fromRevision });
  if (!saved.saved)
    return saved.current
      ? { ok: false, problem: { kind: 'stale', current: saved.current } }
      : problem('not-yours');
  await record(needs, 'rhythm-chosen', { partnershipId, partyId: null, details: { every: chosen.every } });
  return done(null);
}

function firstOn(
  { today }: AskingNeeds,
  chosen: Pick<PulseRhythm, 'every' | 'days' | 'nextOn'>,
): string | null {
  if (chosen.every === 'off') return null;
  if (chosen.every === 'dates') return chosen.days.filter((day) => day >= today).toSorted()[0] ?? null;
  return chosen.nextOn ?? nextPulse(chosen, today, today);
}
