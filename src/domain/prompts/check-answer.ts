import { cleanText } from '../clean-text.ts';
import { done, problem, type Result } from '../result.ts';
import { isDay } from '../time.ts';
import { checkRows } from './check-rows.ts';
import type { Answer, Prompt } from './prompt.ts';

/** Longest text answer in characters where the prompt names no other limit. */
export const longestAnswer = 4_000;

/**
 * One answer of unknown origin, made fit to keep: text cleaned and trimmed, a scale as a number or
 * "don't know". Nothing, or only white space, is "not answered" (`undefined`), never zero.
 *
 * Problems, with the prompt's id as `field` (a cell's as `prompt.row.column`): `not-text`, `too-long`
 * (`longest`, `length`), `not-on-scale`, `not-a-choice`, `not-a-date`, `not-a-number`, `out-of-bounds`
 * (`from`, `to`), `not-rows`, `too-many-rows` (`most`).
 */
export function checkAnswer(prompt: Prompt, value: unknown): Result<Answer | undefined> {
  if (value === undefined || value === null) return done(undefined);
  if (typeof value === 'string' && value.trim() === '') return done(undefined);
  return checks[prompt.kind](prompt, value);
}

type Check = (prompt: Prompt, value: unknown) => Result<Answer | undefined>;

const line: Check = (prompt, value) => checkText(prompt, value, (text) => text.replace(/\s+/g, ' '));

const checks: Readonly<Record<Prompt['kind'], Check>> = {
  text: line,
  who: line,
  'long-text': (prompt, value) => checkText(prompt, value, (text) => text),
  scale: checkScale,
  number: checkNumber,
  choice: (prompt, value) => oneOf(prompt, value, prompt.choices ?? []),
  light: (prompt, value) => oneOf(prompt, value, lights),
  several: checkSeveral,
  ranking: checkSeveral,
  date: (prompt, value) =>
    typeof value === 'string' && isDay(value) ? done(value) : problem('not-a-date', { field: prompt.id }),
  rows: (prompt, value) => checkRows(prompt, value, checkAnswer),
};

/** The steps of a light, `dont-know` with them. */
export const lights: readonly string[] = ['green', 'amber', 'red', 'dont-know'];

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

const oneOf = (prompt: Prompt, value: unknown, choices: readonly string[]): Result<Answer> =>
  typeof value === 'string' && choices.includes(value)
    ? done(value)
    : problem('not-a-choice', { field: prompt.id });

/** Lowest and highest step of a scale. */
export const stepsOf = ({ from = 1, to = 5 }: Prompt): readonly [number, number] => [from, to];

/** A form sends "3", stored JSON holds 3; both are the third step. */
function checkScale(prompt: Prompt, value: unknown): Result<Answer> {
  if (value === 'dont-know') return done('dont-know');
  const [from, to] = stepsOf(prompt);
  const step = typeof value === 'string' && /^\d{1,2}$/.test(value) ? Number(value) : value;
  const good = typeof step === 'number' && Number.isInteger(step) && step >= from && step <= to;
  return good && String(step) === String(value)
    ? done(step)
    : problem('not-on-scale', { field: prompt.id, details: { from, to } });
}

/** Thousands apart by points or commas: `25.000`, `1,234,567`. A number below one is never written so. */
const grouped = /^-?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?!\1)(?=[.,]|$)/;
const written = /^-?\d{1,12}([.,]\d{1,2})?$/;

/** `25.000` and `25,000` are twenty-five thousand, `3,5` and `3.5` three and a half, in both languages. */
function plainNumber(typed: string): string {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  const [group] = grouped.exec(text) ?? [];
  return group === undefined ? text : group.replace(/[.,]/g, '') + text.slice(group.length);
}

/** A number as people write it, with comma or point; at most two decimals are kept. */
function checkNumber(prompt: Prompt, value: unknown): Result<Answer> {
  if (value === 'dont-know') return done('dont-know');
  const plain =
    typeof value === 'number' ? rounded(value) : typeof value === 'string' ? plainNumber(value) : '';
  if (!written.test(plain)) return problem('not-a-number', { field: prompt.id });
  const number = Number(plain.replace(',', '.'));
  const { from = -1e12, to = 1e12 } = prompt;
  return number >= from && number <= to
    ? done(number === 0 ? 0 : number)
    : problem('out-of-bounds', { field: prompt.id, details: { from, to } });
}

const rounded = (number: number): string => String(Math.round(number * 100) / 100);

/** Choices by id, each once; their order counts in a ranking alone. One tick in a form is a list of one. */
function checkSeveral(prompt: Prompt, value: unknown): Result<Answer | undefined> {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  const { choices = [], kind } = prompt;
  const known = chosen.filter((one): one is string => typeof one === 'string' && choices.includes(one));
  if (known.length < chosen.length) return problem('not-a-choice', { field: prompt.id });
  const each = [...new Set(known)];
  if (each.length === 0) return done(undefined);
  return done(kind === 'ranking' ? each : choices.filter((choice) => each.includes(choice)));
}
