import { cellsOf, mean, numberOf } from '../counting.ts';
import type { ToolSheet } from '../tool.ts';

/** From knowing oneself to building the partnership, which is the last part of a longer way. */
export const stepIds = ['self', 'place', 'agree', 'network', 'door', 'build'] as const;
export type StepId = (typeof stepIds)[number];

export type Step = {
  readonly id: StepId;
  /** How much it matters, and how far one has come; 1-5, null when not known. */
  readonly weight: number | null;
  readonly done: number | null;
  /** weight × (5 − done), 0-20; null when either is not known. */
  readonly call: number | null;
};

/** The six steps as one sheet, or the means of several, see them. */
export const stepsOf = (voices: readonly ToolSheet[]): readonly Step[] =>
  stepIds.map((id) => {
    const all = voices.map(({ shared }) => cellsOf(shared['steps'], id));
    const weight = mean(all.map((cells) => numberOf(cells['weight'])));
    const done = mean(all.map((cells) => numberOf(cells['done'])));
    return { id, weight, done, call: weight === null || done === null ? null : weight * (5 - done) };
  });

/** The step that calls loudest; of equals, the earlier. Null when nothing is known or nothing is left. */
export function nextStep(steps: readonly Step[]): (Step & { readonly call: number }) | null {
  const calling = steps.filter((step): step is Step & { call: number } => (step.call ?? 0) > 0);
  return calling.toSorted((a, b) => b.call - a.call)[0] ?? null;
}
