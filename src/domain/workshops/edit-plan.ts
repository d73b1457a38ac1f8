import { cleanLine, cleanText } from '../clean-text.ts';
import { done, problem, type Problem, type Result } from '../result.ts';
import { longestStep, mostSteps, stepKinds, within, type Step } from './plan.ts';

/** A step as it is typed: a number may be no number yet. */
export type StepDraft = Readonly<
  Record<'id' | 'kind' | 'title' | 'lead' | 'minutes' | 'tool' | 'votes', string>
>;

export const longestStepTitle = 200;
export const longestStepLead = 1000;

/** The steps with one of them moved up (-1) or down (1); the first and the last stay where they are. */
export function moveStep<S extends { readonly id: string }>(
  steps: readonly S[],
  id: string,
  by: -1 | 1,
): readonly S[] {
  const from = steps.findIndex((step) => step.id === id);
  const moving = steps[from];
  const other = steps[from + by];
  if (!moving || !other) return steps;
  const moved = [...steps];
  moved[from] = other;
  moved[from + by] = moving;
  return moved;
}

/** An id that no step has: `s1`, `s2` … */
export function freshStepId(steps: readonly { readonly id: string }[]): string {
  const taken = new Set(steps.map(({ id }) => id));
  let number = steps.length + 1;
  while (taken.has(`s${number}`)) number += 1;
  return `s${number}`;
}

export const draftOf = (step: Step): StepDraft => ({
  id: step.id,
  kind: step.kind,
  title: step.title,
  lead: step.lead,
  minutes: String(step.minutes),
  tool: step.tool ?? '',
  votes: String(step.votes ?? 3),
});

/**
 * The steps that were typed, or what is wrong with them, each told by its field (`minutes.<id>`). A step in `begun`
 * (people have been in it, or have written in it) keeps its kind and its tool and cannot be taken away.
 */
export function checkSteps(
  typed: readonly StepDraft[],
  { tools, begun }: { readonly tools: readonly string[]; readonly begun: readonly Step[] },
): Result<readonly Step[]> {
  const drafts = typed.map((draft) => ({
    ...draft,
    title: cleanLine(draft.title),
    lead: cleanText(draft.lead).trim(),
  }));
  if (drafts.length === 0) return problem('plan-empty');
  if (drafts.length > mostSteps) return problem('plan-too-long', { details: { most: mostSteps } });
  if (begun.some(({ id }) => !drafts.some((draft) => draft.id === id))) return problem('step-begun');
  const fields = drafts.flatMap((draft) => wrongIn(draft, tools));
  if (fields.length > 0) return problem('invalid-input', { fields });
  return done(
    drafts.map((draft) => {
      const was = begun.find(({ id }) => id === draft.id);
      return stepOf(was ? { ...draft, kind: was.kind, tool: was.tool ?? '' } : draft);
    }),
  );
}

function wrongIn(
  { id, kind, title, lead, minutes, tool, votes }: StepDraft,
  tools: readonly string[],
): Problem[] {
  const long = (field: string, text: string, longest: number): Problem[] =>
    text.length > longest
      ? [{ kind: 'too-long', field: `${field}.${id}`, details: { longest, length: text.length } }]
      : [];
  const number = (field: string, text: string, most: number): Problem[] =>
    /^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most
      ? []
      : [{ kind: 'out-of-bounds', field: `${field}.${id}`, details: { from: 1, to: most } }];
  return [
    ...(title === '' ? [{ kind: 'missing', field: `title.${id}` }] : []),
    ...long('title', title, longestStepTitle),
    ...long('lead', lead, longestStepLead),
    ...number('minutes', minutes, longestStep),
    ...(kind === 'vote' ? number('votes', votes, 10) : []),
    ...(kind === 'tool' && !tools.includes(tool) ? [{ kind: 'not-chosen', field: `tool.${id}` }] : []),
  ];
}

function stepOf({ id, kind, title, lead, minutes, tool, votes }: StepDraft): Step {
  const known = stepKinds.find((one) => one === kind) ?? 'talk';
  return {
    id,
    kind: known,
    title,
    lead,
    minutes: within(Number(minutes), 1, longestStep),
    ...(known === 'tool' && { tool }),
    ...(known === 'vote' && { votes: within(Number(votes), 1, 10) }),
  };
}

/** The minutes of all steps together. */
export const wholeTime = (steps: readonly Pick<Step, 'minutes'>[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);
