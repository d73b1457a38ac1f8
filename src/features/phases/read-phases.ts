import { seenFor } from '#domain/phases/evidence.ts';
import type { RoomFacts, Sight } from '#domain/sights/room-facts.ts';
import { criteriaMet, gateWord, type Met } from '#domain/phases/exit.ts';
import { hasGate, standardPlan, usedLines, type PhasePlan, type PlanLine } from '#domain/phases/plan.ts';
import { isPhaseId, partnersSince, type Place } from '#domain/phases/road.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { daysBetween, type Moment } from '#domain/time.ts';
import { exitOf, phaseIds, phases, tasksOf, type PhaseId } from '#domain/tools/phases/model.ts';
import { toolTexts, type ToolFront } from '#features/guide/index.ts';
import { isLead, mayAnswer, type Party, type Seat } from '#features/partnerships/index.ts';
import { modelTexts } from '#words/models/index.ts';
import type { PhaseReadingNeeds } from './needs.ts';
import type { GateKeepers, KeptTick, KeptWord, PlanVersion } from './ports.ts';

export type TickShown = {
  readonly partyId: string;
  readonly partyName: string;
  readonly personName: string;
  readonly at: Moment;
};
export type TaskShown = { readonly id: string; readonly text: string; readonly ticks: readonly TickShown[] };
export type CriterionShown = TaskShown &
  Pick<Met, 'both' | 'met'> & {
    /** What the product sees that speaks for it. */
    readonly seen: Sight | null;
  };
export type PhaseShown = {
  readonly id: PhaseId;
  readonly number: number;
  readonly arc: 'a' | 'b' | 'c' | 'd';
  readonly name: string;
  readonly core: string;
  readonly current: boolean;
  readonly place: Place;
  /** Whole days it has been so; null for a phase that has not been begun. */
  readonly days: number | null;
  readonly tasks: readonly TaskShown[];
  readonly criteria: readonly CriterionShown[];
  readonly met: number;
  /** The newest word at the gate in this round; undefined where there is no gate. */
  readonly gate: KeptWord | null | undefined;
};

export type PhasesShown = {
  readonly revision: number;
  readonly current: PhaseId;
  readonly partnersSince: Moment | null;
  readonly phases: readonly PhaseShown[];
  readonly parties: readonly Party[];
  readonly seats: readonly Seat[];
  readonly keepers: GateKeepers;
  /** The organisation's own plan that it runs by; null where it is the standard. */
  readonly plan: Pick<PlanVersion, 'number' | 'organisationName'> | null;
  readonly abilities: { readonly move: boolean; readonly tick: boolean; readonly approve: boolean };
};

/** All twelve phases of a partnership as its reader meets them. */
export async function readPhases(
  needs: PhaseReadingNeeds,
  partnershipId: string,
): Promise<Result<PhasesShown>> {
  const kept = await needs.phases.road(partnershipId);
  if (!kept) return problem('not-found');
  const { road, revision, plan } = kept;
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const seats = await needs.partnerships.mySeats(partnershipId);
  const keepers = await needs.phases.gateKeepers(partnershipId);
  const told: Told = {
    plan: plan?.content ?? standardPlan,
    texts: await toolTexts(needs, needs.language, 'phases'),
    names: modelTexts(needs.language).phases.phases,
    parties,
    ticks: await needs.phases.ticks(partnershipId),
    words: await needs.phases.gateWords(partnershipId),
    facts: await needs.phases.facts(partnershipId),
    today: needs.today,
  };
  return done({
    revision,
    current: road.current,
    partnersSince: partnersSince(road),
    phases: phaseIds.map((id) => shown(told, { id, place: road.places[id], current: id === road.current })),
    parties,
    seats,
    keepers,
    plan: plan && { number: plan.number, organisationName: plan.organisationName },
    abilities: { move: isLead(seats), tick: mayAnswer(seats), approve: keepers.mine },
  });
}

/** One of them, by the word in its address. */
export async function readPhase(
  needs: PhaseReadingNeeds,
  partnershipId: string,
  id: string,
): Promise<Result<PhasesShown & { readonly phase: PhaseShown }>> {
  const read = isPhaseId(id) ? await readPhases(needs, partnershipId) : problem('not-found');
  if (!read.ok) return read;
  const phase = read.value.phases.find((one) => one.id === id);
  return phase ? done({ ...read.value, phase }) : problem('not-found');
}

type Told = {
  readonly plan: PhasePlan;
  readonly texts: ToolFront | null;
  readonly names: readonly (readonly string[])[];
  readonly parties: readonly Party[];
  readonly ticks: readonly KeptTick[];
  readonly words: readonly KeptWord[];
  readonly facts: RoomFacts;
  readonly today: string;
};

function shown(
  told: Told,
  { id, place, current }: { readonly id: PhaseId; readonly place: Place; readonly current: boolean },
): PhaseShown {
  const plan = told.plan[id];
  const index = phaseIds.indexOf(id);
  const [name = '', core = ''] = told.names[index] ?? [];
  const met = criteriaMet(id, plan, { ticks: told.ticks, parties: told.parties.map((party) => party.id) });
  const criteria = usedLines(plan.criteria).map((line): CriterionShown => ({
    ...lineShown(told, id, { line, of: 'criterion' }),
    both: line.both,
    met: met.some((one) => one.id === line.id && one.met),
    seen: seenFor(id, line.id, told.facts),
  }));
  return {
    id,
    number: index + 1,
    arc: phases[id].arc,
    name: plan.name || name,
    core,
    current,
    place,
    days: place.since === null ? null : Math.max(0, daysBetween(place.since.slice(0, 10), told.today)),
    tasks: usedLines(plan.tasks).map((line) => lineShown(told, id, { line, of: 'task' })),
    criteria,
    met: criteria.filter((one) => one.met).length,
    gate: hasGate(id) ? gateWord(id, place.round, told.words) : undefined,
  };
}

type Line = { readonly line: PlanLine; readonly of: 'task' | 'criterion' };

function lineShown({ texts, ticks, parties }: Told, phase: PhaseId, { line, of }: Line): TaskShown {
  const prompts = texts?.prompts ?? {};
  const standard =
    of === 'task' ? prompts[tasksOf(phase)]?.choices?.[line.id] : prompts[exitOf(phase)]?.rows?.[line.id];
  const standing = ticks.filter((tick) => tick.phase === phase && tick.of === of && tick.line === line.id);
  return {
    id: line.id,
    text: line.text || (standard ?? ''),
    ticks: standing.flatMap(({ partyId, personName, at }) => {
      const party = parties.find((one) => one.id === partyId);
      return party ? [{ partyId, partyName: party.organisation.name, personName, at }] : [];
    }),
  };
}
