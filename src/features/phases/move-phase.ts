import { checkInput } from '#domain/check-input.ts';
import { criteriaMet, gateWord, hindrance } from '#domain/phases/exit.ts';
import { standardPlan } from '#domain/phases/plan.ts';
import { isBack, isPhaseId, isThere, move, type Move, type PhaseRoad } from '#domain/phases/road.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { isLead, record, type EventKind } from '#features/partnerships/index.ts';
import type { PhaseNeeds } from './needs.ts';
import type { KeptRoad } from './ports.ts';
import { moveInput } from './schema.ts';

type Where = { readonly partnershipId: string; readonly phase: string };

/**
 * Moves a partnership in its phases. The lead keeps things moving; what must be in place is everybody's word. Who asks
 * for what somebody has just done is told that it is done; who asks from an old page is told to look again.
 */
export async function movePhase(needs: PhaseNeeds, where: Where, input: unknown): Promise<Result<null>> {
  const checked = checkInput(moveInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, phase } = where;
  const kept = isPhaseId(phase) ? await needs.phases.road(partnershipId) : null;
  if (!kept || !isPhaseId(phase)) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  if (!isLead(seats)) return problem('only-the-lead');
  const { kind, reason, revision } = checked.value;
  const asked: Move = { kind, phase, reason };
  if (revision !== kept.revision) return crossed(kept, asked);
  const moved = move(kept.road, asked, needs.now);
  if (!moved.ok) return isThere(kept.road, asked) ? done(null) : moved;
  const saved = await needs.phases.saveRoad({ partnershipId, road: moved.value, fromRevision: revision });
  if (!saved) return crossed(await needs.phases.road(partnershipId), asked);
  const held = await heldBack(needs, partnershipId, { kept, asked });
  if (held) return problem(held);
  const partyId = seats.find(({ lead, byLink }) => lead && !byLink)?.partyId ?? null;
  const details = { phase, from: kept.road.current, to: moved.value.current, why: reason.trim() };
  await record(needs, eventOf(kept.road, asked), { partnershipId, partyId, details });
  return done(null);
}

const crossed = (now: KeptRoad | null, asked: Move): Result<null> =>
  now && isThere(now.road, asked) ? done(null) : problem('phases-moved');

function eventOf(road: PhaseRoad, asked: Move): EventKind {
  if (asked.kind === 'finish') return 'phase-done';
  if (asked.kind === 'skip') return 'phase-skipped';
  if (isBack(road, asked)) return 'phase-back';
  return asked.kind === 'go' ? 'phase-current' : 'phase-begun';
}

/**
 * Asked after the move was written, whose row is then locked: a tick that is taken back at this moment waits for the
 * move or has been seen by it. A problem undoes the move.
 */
async function heldBack(
  needs: PhaseNeeds,
  partnershipId: string,
  { kept, asked: { kind, phase } }: { readonly kept: KeptRoad; readonly asked: Move },
): Promise<ReturnType<typeof hindrance>> {
  if (kind !== 'finish' && kind !== 'skip') return null;
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items.map(({ id }) => id);
  const ticks = await needs.phases.ticks(partnershipId);
  const plan = (kept.plan?.content ?? standardPlan)[phase];
  const word = gateWord(phase, kept.road.places[phase].round, await needs.phases.gateWords(partnershipId));
  return hindrance({ phase, kind }, criteriaMet(phase, plan, { ticks, parties }), word);
}
