import type { Prompt } from '../prompts/prompt.ts';

/** A statement or a factor with its value. */
export type Rated<Id extends string = string> = { readonly id: Id; readonly value: number | null };

type Known<Id extends string> = { readonly id: Id; readonly value: number };

/** The lowest of what is known, under `below`; of equals, the first asked. */
export const lowest = <Id extends string>(
  rated: readonly Rated<Id>[],
  { below, most }: { readonly below: number; readonly most: number },
): readonly Known<Id>[] =>
  known(rated)
    .filter(({ value }) => value < below)
    .toSorted((a, b) => a.value - b.value)
    .slice(0, most);

/** The highest of what is known, from `from` up; of equals, the first asked. */
export const highest = <Id extends string>(
  rated: readonly Rated<Id>[],
  { from, most }: { readonly from: number; readonly most: number },
): readonly Known<Id>[] =>
  known(rated)
    .filter(({ value }) => value >= from)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, most);

const known = <Id extends string>(rated: readonly Rated<Id>[]): readonly Known<Id>[] =>
  rated.filter((one): one is Known<Id> => one.value !== null);

/** A statement answered from 1 to 5, on its own until all are shown. */
export const statement = (id: string, per: Prompt['per'], required = true): Prompt => ({
  id,
  kind: 'scale',
  per,
  visibility: 'until-reveal',
  ...(required && { required }),
});

/** A longer text on the sheet that all see. */
export const sharedText = (id: string, longest = 1000): Prompt => ({
  id,
  kind: 'long-text',
  per: 'sheet',
  visibility: 'shared',
  longest,
});
