import type { Answer, Cells, Row } from '../prompts/prompt.ts';
import type { Base, Light } from './result.ts';

/** The answer as a number; null when it is not answered, or "don't know" – which is never zero. */
export const numberOf = (answer: Answer | undefined): number | null =>
  typeof answer === 'number' ? answer : null;

/** The answer as text; empty when there is none. */
export const textOf = (answer: Answer | undefined): string =>
  typeof answer === 'string' && answer !== 'dont-know' ? answer : '';

/** The ids of a `several` or a ranking. */
export const idsOf = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer.filter((one): one is string => typeof one === 'string') : [];

/** The rows of a table; none when it is not answered. */
export const rowsOf = (answer: Answer | undefined): readonly Row[] =>
  Array.isArray(answer) ? answer.filter((one): one is Row => typeof one === 'object') : [];

/** The cells of a fixed row; empty when nothing is answered in it. */
export const cellsOf = (answer: Answer | undefined, rowId: string): Cells =>
  rowsOf(answer).find(({ id }) => id === rowId)?.cells ?? {};

const known = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value): value is number => value !== null);

/** Mean of what is known; null when nothing is. */
export function mean(values: readonly (number | null)[]): number | null {
  const numbers = known(values);
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** Largest minus smallest of what is known; null with fewer than two. */
export function spread(values: readonly (number | null)[]): number | null {
  const numbers = known(values);
  return numbers.length < 2 ? null : Math.max(...numbers) - Math.min(...numbers);
}

/** Weighted mean over what is known: Σ(w·x)/Σw; null when nothing with weight is known. */
export function weightedMean(
  pairs: readonly { readonly value: number | null; readonly weight: number }[],
): number | null {
  const counted = pairs.filter(({ value }) => value !== null);
  const weight = counted.reduce((sum, pair) => sum + pair.weight, 0);
  return weight > 0 ? counted.reduce((sum, pair) => sum + pair.weight * (pair.value ?? 0), 0) / weight : null;
}

/** "Don't know" counts as answered. */
export const baseOf = (answers: readonly (Answer | undefined)[]): Base => ({
  answered: answers.filter((answer) => answer !== undefined && answer !== '').length,
  asked: answers.length,
});

/** Only answers that are numbers: the ground under a mean. */
export const knownBase = (values: readonly (number | null)[]): Base => ({
  answered: known(values).length,
  asked: values.length,
});

/** Green from `good`, red below `poor`, amber between; none when nothing is known. */
export const lightOf = (value: number | null, poor: number, good: number): Light | undefined =>
  value === null ? undefined : value >= good ? 'green' : value < poor ? 'red' : 'amber';
