import { checkInput } from '#domain/check-input.ts';
import { gateWord } from '#domain/phases/exit.ts';
import { hasGate } from '#domain/phases/plan.ts';
import { isClosed, isPhaseId } from '#domain/phases/road.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { isLead } from '#features/partnerships/index.ts';
import type { PhaseNeeds } from './needs.ts';
import { gateInput } from './schema.ts';

type Where = { readonly partnershipId: string; readonly phase: string };

/** Asks for the leader's yes at a gate, or gives it, or says what is missing first. */
export async function answerGate(needs: PhaseNeeds, where: Where, input: unknown): Promise<Result<null>> {
  const checked = checkInput(gateInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, phase } = where;
  const kept = isPhaseId(phase) && hasGate(phase) ? await needs.phases.road(partnershipId) : null;
  if (!kept || !isPhaseId(phase)) return problem('not-found');
  const { kind, note, round } = checked.value;
  const right =
    kind === 'asked'
      ? isLead(await needs.partnerships.mySeats(partnershipId))
      : (await needs.phases.gateKeepers(partnershipId)).mine;
  if (!right) return noRight(needs, partnershipId, kind);
  const place = kept.road.places[phase];
  if (place.round !== round || isClosed(place)) return problem('phases-moved');
  if (kind === 'not-yet' && !note.trim()) return problem('note-missing', { field: 'note' });
  const last = gateWord(phase, round, await needs.phases.gateWords(partnershipId));
  // Pressed twice, or asked for what has been given: once is enough.
  if (last?.kind === kind && last.note === note.trim()) return done(null);
  if (kind === 'asked' && last?.kind === 'approved') return done(null);
  const word = { id: needs.newId(), partnershipId, phase, round, kind, note: note.trim() };
  return (await needs.phases.addGateWord(word)) ? done(null) : problem('not-yours');
}

/** A leader has no seat to be told by that it is over. */
async function noRight(needs: PhaseNeeds, partnershipId: string, kind: string): Promise<Result<never>> {
  if (kind === 'asked') return problem('only-the-lead');
  const { state } = (await needs.partnerships.partnership(partnershipId)) ?? {};
  return problem(state === 'ended' ? 'partnership-ended' : 'only-the-director');
}
