import type { Problem } from '#domain/result.ts';

type Sentence = (problem: Problem) => string;

export type ToldProblem = { readonly field: string; readonly message: string };

/** Each thing that is wrong as a sentence beside its field; what concerns no field stands under `form`. */
export const errorsOf = (sentence: Sentence, problem: Problem | null | undefined): readonly ToldProblem[] =>
  problem
    ? (problem.fields ?? [problem]).map((one) => ({ field: one.field ?? 'form', message: sentence(one) }))
    : [];

/** The sentence for one field, if it is among the problems. */
export const errorFor = (errors: readonly ToldProblem[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;
