/** Four statements that speak for the departments choosing (`a`), four for one team choosing for all (`b`). */
export const statements = {
  a: ['ownership', 'nearness', 'craft', 'trained'],
  b: ['coherence', 'boldness', 'overlap', 'team'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The order on the form: the two sides mixed, so that nobody answers to a side. */
export const asked: readonly string[] = [
  'ownership',
  'coherence',
  'nearness',
  'boldness',
  'overlap',
  'craft',
  'team',
  'trained',
];

export const approaches = ['a', 'b', 'hybrid'] as const;
export type Approach = (typeof approaches)[number];
