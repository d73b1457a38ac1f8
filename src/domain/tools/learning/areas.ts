/** Where a partnership can teach an organisation something. */
export const areas = [
  'competences',
  'methods',
  'culture',
  'leadership',
  'audience',
  'technology',
  'reputation',
  'network',
] as const;

export type Area = (typeof areas)[number];
