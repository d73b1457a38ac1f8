import { phaseIds, phases, type PhaseId } from '../tools/phases/model.ts';

/** The four phases that are left only with a leader's yes. */
export const gates: readonly PhaseId[] = ['explore', 'resource', 'review', 'finish'];
export const hasGate = (phase: PhaseId): boolean => gates.includes(phase);

/** A line of a plan: one of the standard's, by its id and with other words when `text` is not empty, or one's own. */
export type PlanLine = { readonly id: string; readonly text: string; readonly hidden: boolean };
/** What must be in place before a phase is left; `both`: every party ticks it. */
export type PlanCriterion = PlanLine & { readonly both: boolean };
export type PlanPhase = {
  /** Empty when the phase is called what the standard calls it. */
  readonly name: string;
  readonly tasks: readonly PlanLine[];
  readonly criteria: readonly PlanCriterion[];
};
export type PhasePlan = Readonly<Record<PhaseId, PlanPhase>>;

/** The leader's yes is a gate of its own, and no line that somebody else could tick. */
const leaderLine = 'leader';
const line = (id: string): PlanLine => ({ id, text: '', hidden: false });

function standardPhase(id: PhaseId): PlanPhase {
  const { both, tasks, exit } = phases[id];
  const asked = (exit as readonly string[]).filter((row) => row !== leaderLine);
  return { name: '', tasks: tasks.map(line), criteria: asked.map((row) => ({ ...line(row), both })) };
}

/** The twelve phases as the product has them; an organisation's own plan begins as a copy of it. */
export const standardPlan = Object.fromEntries(
  phaseIds.map((id) => [id, standardPhase(id)]),
) as unknown as PhasePlan;

export const longestLine = 200;

/** Lines of one's own have ids of their own, so that they never take a standard line's place. */
export const isOwnLine = (id: string): boolean => /^own-[a-z0-9]{1,12}$/.test(id);

/** The lines that are used: not hidden, and with words. */
export const usedLines = <Line extends PlanLine>(lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ id, text, hidden }) => !hidden && (text !== '' || !isOwnLine(id)));
