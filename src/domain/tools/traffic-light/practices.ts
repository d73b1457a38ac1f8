/** Eight things that go well or badly between people who work together, as each party sees them. */
export const practices = [
  'promises',
  'news',
  'hard-talk',
  'say',
  'share',
  'pace',
  'purpose',
  'pleasure',
] as const;

export type Practice = (typeof practices)[number];
