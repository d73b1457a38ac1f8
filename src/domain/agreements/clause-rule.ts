import type { Aspect, Circumstance, ClauseId, Mode } from './model.ts';

/** What the house knows about a clause; its title, hints and suggested text are in content/<lang>/clauses. */
export type ClauseRule = {
  readonly id: ClauseId;
  /** The question of a complete agreement that the clause helps to answer. */
  readonly aspect: Aspect;
  readonly relevance: Relevance;
  /** Kinds of partner for which the clause is suggested whatever the circumstances. */
  readonly modes: readonly Mode[];
  /** Part of the short letter of intent. */
  readonly inIntent: boolean;
  /** May never be empty in a version that is put forward. */
  readonly hardStop: boolean;
  /** `leave`: its gaps are filled by hand when the paper is signed, and do not count as missing. */
  readonly gaps: 'fill' | 'leave';
};

/**
 * `always` in every agreement; `full` in every collaboration agreement; `usually` suggested in one, never
 * demanded; `when` demanded in one as soon as any of the circumstances holds.
 */
export type Relevance = 'always' | 'full' | 'usually' | { readonly when: readonly Circumstance[] };
