import { cleanText } from '../clean-text.ts';
import { done, problem, type Result } from '../result.ts';
import { phaseIds, type PhaseId } from '../tools/phases/model.ts';
import {
  longestLine,
  standardPlan,
  type PhasePlan,
  type PlanCriterion,
  type PlanLine,
  type PlanPhase,
} from './plan.ts';

/** What was typed for a plan, by the names of the form: `build.name`, `build.tasks.need`, `build.tasks.need.hidden`. */
export type TypedPlan = (name: string) => string;

/** As many lines of one's own as a phase has room for, of each kind. */
export const ownLines = ['own-1', 'own-2', 'own-3'] as const;

const words = (typed: TypedPlan, name: string): string => cleanText(typed(name)).replace(/\s+/g, ' ').trim();

function lineFrom(typed: TypedPlan, place: string, id: string): PlanLine {
  const name = `${place}.${id}`;
  return { id, text: words(typed, name), hidden: typed(`${name}.hidden`) !== '' };
}

/** The standard's lines as they were renamed or hidden, and one's own where there are words. */
function linesFrom<Line extends PlanLine>(
  typed: TypedPlan,
  place: string,
  standard: readonly Line[],
): readonly (PlanLine & { readonly standard: Line | undefined })[] {
  const own = ownLines.map((id) => lineFrom(typed, place, id)).filter(({ text }) => text !== '');
  return [
    ...standard.map((line) => ({ ...lineFrom(typed, place, line.id), standard: line })),
    ...own.map((line) => ({ ...line, hidden: false, standard: undefined })),
  ];
}

function phaseFrom(typed: TypedPlan, id: PhaseId): PlanPhase {
  const { tasks, criteria } = standardPlan[id];
  const both = (line: { id: string; standard: PlanCriterion | undefined }): boolean =>
    line.standard?.both ?? typed(`${id}.criteria.${line.id}.both`) !== '';
  return {
    name: words(typed, `${id}.name`),
    tasks: linesFrom(typed, `${id}.tasks`, tasks).map(({ standard: _, ...line }) => line),
    criteria: linesFrom(typed, `${id}.criteria`, criteria).map((line) => ({
      id: line.id,
      text: line.text,
      hidden: line.hidden,
      both: both(line),
    })),
  };
}

/** A whole plan from what was typed; what is too long is told field by field. */
export function planFrom(typed: TypedPlan): Result<PhasePlan> {
  const plan = Object.fromEntries(phaseIds.map((id) => [id, phaseFrom(typed, id)])) as unknown as PhasePlan;
  const long = phaseIds.flatMap((id) => [
    ...(plan[id].name.length > 60 ? [`${id}.name`] : []),
    ...(['tasks', 'criteria'] as const).flatMap((of) =>
      plan[id][of].filter(({ text }) => text.length > longestLine).map((line) => `${id}.${of}.${line.id}`),
    ),
  ]);
  if (long.length === 0) return done(plan);
  const fields = long.map((field) => ({ kind: 'too-long', field, details: { longest: longestLine } }));
  return problem('invalid-input', { fields });
}

/** True when nothing differs from the standard. */
export const isStandard = (plan: PhasePlan): boolean => JSON.stringify(plan) === JSON.stringify(standardPlan);
