import { cleanText } from '../clean-text.ts';
import { done, problem, type Result } from '../result.ts';
import { isDay } from '../time.ts';
import type { Answer, Prompt, ScaleAnswer } from './prompt.ts';

/** Longest text answer in characters where the prompt names no other limit. */
export const longestAnswer = 4_000;

/**
 * One answer of unknown origin, made fit to keep: text cleaned and trimmed, a scale as a number or
 * "don't know". Nothing, or only white space, is "not answered" (`undefined`), never zero.
 *
 * Problems, with the prompt's id as `field`: `not-text`, `too-long` (`longest`, `length`),
 * `not-on-scale`, `not-a-choice`, `not-a-date`.
 */
export function checkAnswer(prompt: Prompt, value: unknown): Result<Answer | undefined> {
  if (value === undefined || value === null) return done(undefined);
  if (typeof value === 'string' && value.trim() === '') return done(undefined);
  return checks[prompt.kind](prompt, value);
}

type Check = (prompt: Prompt, value: unknown) => Result<Answer | undefined>;

const checks: Readonly<Record<Prompt['kind'], Check>> = {
  text: (prompt, value) => checkText(prompt, value, (text) => text.replace(/\s+/g, ' ')),
  'long-text': (prompt, value) => checkText(prompt, value, (text) => text),
  scale: checkScale,
  choice: (prompt, value) =>
    prompt.choices?.some((choice) => choice.id === value) && typeof value === 'string'
      ? done(value)
      : problem('not-a-choice', { field: prompt.id }),
  date: (prompt, value) =>
    typeof value === 'string' && isDay(value) ? done(value) : problem('not-a-date', { field: prompt.id }),
};

function checkText(
  prompt: Prompt,
  value: unknown,
  shape: (text: string) => string,
): Result<Answer | undefined> {
  if (typeof value !== 'string') return problem('not-text', { field: prompt.id });
  const text = shape(cleanText(value)).trim();
  const longest = prompt.longest ?? longestAnswer;
  if (text.length > longest) {
    return problem('too-long', { field: prompt.id, details: { longest, length: text.length } });
  }
  return done(text === '' ? undefined : text);
}

const scale: ReadonlyMap<unknown, ScaleAnswer> = new Map<unknown, ScaleAnswer>([
  ...([1, 2, 3, 4, 5] as const).flatMap((step) => [[step, step] as const, [String(step), step] as const]),
  ['dont-know', 'dont-know'],
]);

/** A form sends "3", stored JSON holds 3; both are the third step. */
function checkScale(prompt: Prompt, value: unknown): Result<Answer> {
  const answer = scale.get(value);
  return answer === undefined ? problem('not-on-scale', { field: prompt.id }) : done(answer);
}
