import type { Day } from '../time.ts';

/**
 * Something in the agreement that contradicts something else. A `stop` keeps the agreement from being
 * put forward; a `hint` is shown and may be meant so. Sentences in the words, under `kind`.
 */
export type Conflict = {
  readonly kind: ConflictKind;
  readonly weight: 'stop' | 'hint';
  /** The day that is out of place, for evaluations and meetings. */
  readonly day?: Day;
  /** Days by which it is so, where that says something: notice and period. */
  readonly days?: number;
};

export type ConflictKind =
  | 'end-before-start'
  | 'last-meeting-before-start'
  | 'last-meeting-after-end'
  | 'evaluation-before-start'
  | 'evaluation-after-end'
  | 'notice-longer-than-period'
  | 'runs-on-without-notice'
  | 'no-evaluation-in-over-a-year'
  | 'personal-data-without-clause'
  | 'no-way-out';
