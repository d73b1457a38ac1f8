import { stepsOf } from '#domain/prompts/check-answer.ts';
import type { Prompt } from '#domain/prompts/prompt.ts';
import { lightChoices } from './fields/light-choices.ts';
import type { ColumnText, ToolTexts } from './tool-texts.ts';

export type Choice = { readonly value: string; readonly label: string };

/** The choices of a prompt with their words. */
export const choicesOf = (prompt: Prompt, text: ColumnText): readonly Choice[] =>
  (prompt.choices ?? []).map((value) => ({ value, label: text.choices?.[value] ?? value }));

/** The steps of a scale as numbers. */
export function scaleSteps(prompt: Prompt): readonly number[] {
  const [from, to] = stepsOf(prompt);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** A scale, a light or a choice as one list to choose from; null for what is written. */
export function cellChoices(column: Prompt, text: ColumnText, ui: ToolTexts['ui']): readonly Choice[] | null {
  if (column.kind === 'choice') return choicesOf(column, text);
  if (column.kind === 'light') return lightChoices(ui);
  if (column.kind !== 'scale') return null;
  const steps = scaleSteps(column);
  const end = (step: number): string | undefined =>
    step === steps[0] ? text.low : step === steps.at(-1) ? text.high : undefined;
  return [
    ...steps.map((step) => ({
      value: String(step),
      label: end(step) ? `${step} – ${end(step)}` : String(step),
    })),
    { value: 'dont-know', label: ui.dontKnow },
  ];
}
