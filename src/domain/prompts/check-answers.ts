import { part } from '../record.ts';
import type { Problem } from '../result.ts';
import { checkAnswer } from './check-answer.ts';
import type { Answer, Answers, Prompt } from './prompt.ts';

export type CheckedAnswers = { readonly answers: Answers; readonly problems: readonly Problem[] };

/**
 * The answers to the prompts asked per sheet or per party. `answers` holds only what is valid and
 * answered; every other input is told in `problems` with the prompt's id as `field`. Names that are no
 * prompt are passed over. A missing required answer is no problem here: a sheet is filled in over time.
 */
export function checkAnswers(prompts: readonly Prompt[], input: unknown, per: Prompt['per']): CheckedAnswers {
  const answers: Record<string, Answer> = {};
  const problems: Problem[] = [];
  for (const prompt of prompts) {
    if (prompt.per !== per) continue;
    const checked = checkAnswer(prompt, part(input, prompt.id));
    if (!checked.ok) problems.push(checked.problem);
    else if (checked.value !== undefined) answers[prompt.id] = checked.value;
  }
  return { answers, problems };
}
