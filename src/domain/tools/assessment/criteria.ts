/** What a possible partner is weighed by. Each is asked so that 5 is good, also where it is about risk and law. */
export const criteria = [
  'goal',
  'complement',
  'reach',
  'will',
  'capacity',
  'resources',
  'record',
  'standing',
  'network',
  'stability',
  'values',
  'reputation',
  'law',
] as const;

export type Criterion = (typeof criteria)[number];

/** How far a score is to be believed, the surest first. */
export const certainties = ['know', 'think', 'guess'] as const;

/** What no score can make up for. */
export const vetoes = ['unlawful', 'content', 'red-line', 'neutrality', 'one-sided'] as const;

/** What a criterion weighs when nobody has said anything about it. */
export const ordinaryWeight = 1;
