/** What a library, or a partner, can bring. */
export const contributions = [
  'room',
  'audience',
  'mediation',
  'knowledge',
  'platform',
  'event',
  'materials',
  'name',
  'network',
  'volunteers',
  'data',
  'time',
] as const;

export type Contribution = (typeof contributions)[number];
