import { criteriaMet } from '#domain/phases/exit.ts';
import { standardPlan } from '#domain/phases/plan.ts';
import { isOpen, partnersSince } from '#domain/phases/road.ts';
import { daysBetween, type Moment } from '#domain/time.ts';
import { phaseIds, phases, type PhaseId } from '#domain/tools/phases/model.ts';
import type { Ambient } from '#domain/ambient.ts';
import type { Party } from '#features/partnerships/index.ts';
import { modelTexts } from '#words/models/index.ts';
import type { PhaseReader } from './ports.ts';

/** Where a partnership is, in a few words for its start page. */
export type PhaseSummary = {
  readonly current: PhaseId;
  readonly number: number;
  readonly arc: 'a' | 'b' | 'c' | 'd';
  readonly name: string;
  readonly core: string;
  /** Whole days in the current phase. */
  readonly days: number;
  readonly met: number;
  readonly of: number;
  /** Names of the other phases that are under way. */
  readonly beside: readonly string[];
  readonly partnersSince: Moment | null;
};

export async function summarisePhases(
  needs: Pick<Ambient, 'language' | 'today'> & { readonly phases: PhaseReader },
  partnershipId: string,
  parties: readonly Party[],
): Promise<PhaseSummary | null> {
  const kept = await needs.phases.road(partnershipId);
  if (!kept) return null;
  const { road } = kept;
  const { current } = road;
  const plan = kept.plan?.content ?? standardPlan;
  const texts = modelTexts(needs.language).phases.phases;
  const nameOf = (id: PhaseId): string => plan[id].name || (texts[phaseIds.indexOf(id)]?.[0] ?? '');
  const ticks = await needs.phases.ticks(partnershipId);
  const criteria = criteriaMet(current, plan[current], { ticks, parties: parties.map(({ id }) => id) });
  return {
    current,
    number: phaseIds.indexOf(current) + 1,
    arc: phases[current].arc,
    name: nameOf(current),
    core: texts[phaseIds.indexOf(current)]?.[1] ?? '',
    days: Math.max(0, daysBetween(road.currentSince.slice(0, 10), needs.today)),
    met: criteria.filter(({ met }) => met).length,
    of: criteria.length,
    beside: phaseIds.filter((id) => id !== current && isOpen(road.places[id])).map(nameOf),
    partnersSince: partnersSince(road),
  };
}
