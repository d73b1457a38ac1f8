/** An expected outcome: either the thing, or a problem with a name. Surprises are thrown instead. */
export type Result<T, P extends Problem = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

/**
 * What went otherwise than asked, for a reader to understand. `kind` names it (and is the key of its
 * sentence in the words); `field` is the name of the input it concerns; `details` fill the sentence.
 */
export type Problem = {
  readonly kind: string;
  readonly field?: string;
  readonly details?: Readonly<Record<string, string | number>>;
  /** When several inputs are wrong at once (`kind` is `invalid-input`): each of them. */
  readonly fields?: readonly Problem[];
};

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const problem = <K extends string>(
  kind: K,
  more: Omit<Problem, 'kind'> = {},
): { readonly ok: false; readonly problem: Problem & { readonly kind: K } } => ({
  ok: false,
  problem: { kind, ...more },
});
