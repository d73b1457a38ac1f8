/** Where an actor belongs; the same as the cases are filed under, with religious communities and others beside. */
export const sectors = [
  'library',
  'culture',
  'education',
  'municipality',
  'state',
  'company',
  'association',
  'media',
  'other',
] as const;

export type Sector = (typeof sectors)[number];
