import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Organisation } from '#domain/partnerships/model.ts';
import type { Role } from '#domain/people/roles.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { allMembers } from './members.ts';
import type { Invitation, Member, OwnMembership, PeopleReader } from './ports.ts';
import { mayBeginPartnership, mayManageMembers } from './rights.ts';

type Needs = { readonly people: PeopleReader };
const all = { limit: 100 };

/** An organisation as its reader meets it, with what the reader may do. Members are told to colleagues alone. */
export type OrganisationPresented = {
  readonly organisation: Organisation;
  readonly myRoles: readonly Role[];
  readonly myMembershipId: string | null;
  readonly members: Page<Member>;
  readonly invitations: readonly Invitation[];
  readonly abilities: { readonly manage: boolean; readonly begin: boolean };
};

export async function readOrganisation(
  needs: Needs,
  id: string,
  page: PageRequest,
): Promise<Result<OrganisationPresented>> {
  const organisation = await needs.people.organisation(id);
  if (!organisation) return problem('not-found');
  const mine = (await needs.people.myMemberships(all)).items;
  const own = mine.find((membership) => membership.organisationId === id);
  const manage = mayManageMembers(mine, id);
  return done({
    organisation,
    myRoles: own?.roles ?? [],
    myMembershipId: own?.id ?? null,
    members: own ? await needs.people.members(id, page) : { items: [], next: null },
    invitations: manage ? (await needs.people.invitations(id, all)).items : [],
    abilities: { manage, begin: mayBeginPartnership(mine, id) },
  });
}

/** A member, for who may change their roles or end the membership. */
export async function readMember(
  needs: Needs,
  organisationId: string,
  membershipId: string,
): Promise<Result<{ organisation: Organisation; member: Member }>> {
  const organisation = await needs.people.organisation(organisationId);
  const mine = (await needs.people.myMemberships(all)).items;
  if (!organisation) return problem('not-found');
  if (!mayManageMembers(mine, organisationId)) return problem('not-yours');
  const member = (await allMembers(needs, organisationId)).find(({ id }) => id === membershipId);
  return member ? done({ organisation, member }) : problem('not-found');
}

/** The register, searched by words of name and place. */
export const searchOrganisations = (
  needs: Needs,
  search: PageRequest & { readonly text?: string | undefined },
): Promise<Page<Organisation>> => needs.people.organisations(search);

export const myOrganisations = async (needs: Needs): Promise<readonly OwnMembership[]> =>
  (await needs.people.myMemberships(all)).items;

/** Where the reader may begin a partnership. */
export const organisationsToBeginFor = async (needs: Needs): Promise<readonly Organisation[]> => {
  const mine = await myOrganisations(needs);
  return mine
    .filter(({ organisationId }) => mayBeginPartnership(mine, organisationId))
    .map(({ organisation }) => organisation);
};
