/** What a member may be in an organisation; a person may have several. Danish words in the catalogues. */
export const roles = [
  'reader',
  'worker',
  'partnership-lead',
  'network-lead',
  'director',
  'editor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const organisationKinds = [
  'library',
  'museum',
  'university',
  'school',
  'company',
  'association',
  'authority',
  'media',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
