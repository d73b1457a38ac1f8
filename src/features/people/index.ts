export { addOrganisation, changeOrganisation, registerOrganisation } from './organisations.ts';
export { acceptInvitation, changeRoles, endMembership, inviteMember } from './members.ts';
export { changeMe, makeToken, revokeToken } from './account.ts';
export { isSignedIn, mayBeginPartnership, mayManageMembers } from './rights.ts';
export { emailField, line, optionalLine } from './schema.ts';
export type * from './ports.ts';
