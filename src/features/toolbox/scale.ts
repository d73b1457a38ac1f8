import type { ScaleAnswer } from '#domain/prompts/prompt.ts';

const steps = new Map<string, ScaleAnswer>([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['5', 5],
  ['dont-know', 'dont-know'],
]);

/** What a row of radio buttons says, as an answer. */
export const asScale = (value: string | undefined): ScaleAnswer | undefined => steps.get(value ?? '');
