import { checkInput } from '#domain/check-input.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import type { CommunicationStore, PlanCheck } from './ports.ts';
import { writerSeat, type PlanReadingNeeds } from './read-plan.ts';
import { checkAnswerInput } from './schema.ts';

type Needs = PlanReadingNeeds & { readonly communication: CommunicationStore };

/** Somebody else answered it first: what stands there now. */
export type CheckCrossed = Problem & { readonly kind: 'stale'; readonly current: PlanCheck };

/** Answers one question of what is looked at before anything is told; by anybody who writes in the room. */
export async function savePlanCheck(
  needs: Needs,
  partnershipId: string,
  input: unknown,
): Promise<Result<null, Problem | CheckCrossed>> {
  const checked = checkInput(checkAnswerInput, input);
  if (!checked.ok) return checked;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  if (!writerSeat(seats, { partyId: null })) return problem('not-yours');
  const saved = await needs.communication.savePlanCheck({ partnershipId, ...checked.value });
  if (saved.saved) return done(null);
  const { current } = saved;
  if (!current) return problem('not-yours');
  // Who comes second with the same has their will.
  const { state, note } = checked.value;
  if (current.state === state && current.note === note) return done(null);
  return { ok: false, problem: { kind: 'stale', current } };
}
