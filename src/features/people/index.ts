export { addOrganisation, changeOrganisation, registerOrganisation } from './organisations.ts';
export { acceptInvitation, allMembers, changeRoles, endMembership, inviteMember } from './members.ts';
export { changeMe, isNewcomer, makeToken, myTokens, readMe, revokeToken } from './account.ts';
export { appointEditor, listMails, listPeople, readMail } from './administration.ts';
export { readInvitation, revokeInvitation, type InvitationPresented } from './invitations.ts';
export {
  myOrganisations,
  organisationsToBeginFor,
  readMember,
  readOrganisation,
  searchOrganisations,
  type OrganisationPresented,
} from './read-organisation.ts';
export { isSignedIn, mayBeginPartnership } from './rights.ts';
export { emailField, line, optionalLine, prose } from './schema.ts';
export type * from './ports.ts';
