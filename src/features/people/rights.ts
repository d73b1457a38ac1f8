import type { Asker } from '#domain/people/asker.ts';
import type { Role } from '#domain/people/roles.ts';
import type { OwnMembership } from './ports.ts';

const among = (memberships: readonly OwnMembership[], organisationId: string, wanted: readonly Role[]) =>
  memberships.some(
    (membership) =>
      membership.organisationId === organisationId && membership.roles.some((role) => wanted.includes(role)),
  );

export const isSignedIn = (asker: Asker): asker is Extract<Asker, { kind: 'person' }> =>
  asker.kind === 'person';

export const mayManageMembers = (memberships: readonly OwnMembership[], organisationId: string): boolean =>
  among(memberships, organisationId, ['administrator']);

/** Everyone but a mere reader may begin a partnership for the organisation. */
export const mayBeginPartnership = (memberships: readonly OwnMembership[], organisationId: string): boolean =>
  among(memberships, organisationId, [
    'worker',
    'partnership-lead',
    'network-lead',
    'director',
    'editor',
    'administrator',
  ]);
