import { checkInput } from '#domain/check-input.ts';
import { standardPlan, usedLines, type PlanPhase } from '#domain/phases/plan.ts';
import { isClosed, isPhaseId } from '#domain/phases/road.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import type { PhaseNeeds } from './needs.ts';
import { tickInput, type TickInput } from './schema.ts';

type Where = { readonly partnershipId: string; readonly phase: string };
type Ticked = { readonly ticked: number; readonly unticked: number };

/** Ticks lines of a phase for an own party, or takes own ticks back. */
export async function tickPhase(needs: PhaseNeeds, where: Where, input: unknown): Promise<Result<Ticked>> {
  const checked = checkInput(tickInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, phase } = where;
  const kept = isPhaseId(phase) ? await needs.phases.road(partnershipId) : null;
  if (!kept || !isPhaseId(phase)) return problem('not-found');
  const { partyId, ticks } = checked.value;
  const seat = (await needs.partnerships.mySeats(partnershipId)).find(
    (own) => own.scope.includes('answer') && (partyId === undefined || own.partyId === partyId),
  );
  if (!seat) return problem('not-yours');
  if (isClosed(kept.road.places[phase])) return problem('phase-closed');
  const plan = (kept.plan?.content ?? standardPlan)[phase];
  if (!ticks.every((tick) => lineOf(plan, tick))) return problem('not-found');
  const counted = { ticked: 0, unticked: 0 };
  for (const tick of ticks) {
    const shared = tick.of === 'criterion' && plan.criteria.some(({ id, both }) => id === tick.line && both);
    const changed = await needs.phases.tick({ ...tick, partnershipId, phase, partyId: seat.partyId, shared });
    if (changed) counted[tick.ticked ? 'ticked' : 'unticked'] += 1;
  }
  for (const kind of ['ticked', 'unticked'] as const)
    if (counted[kind] > 0)
      await record(needs, `phase-${kind}`, {
        partnershipId,
        partyId: seat.partyId,
        details: { phase, count: counted[kind] },
      });
  return done(counted);
}

const lineOf = (plan: PlanPhase, { of, line }: TickInput['ticks'][number]): boolean =>
  usedLines(of === 'task' ? plan.tasks : plan.criteria).some(({ id }) => id === line);
