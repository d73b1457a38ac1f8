import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Post } from '#features/letters/index.ts';
import { address } from '#words/addresses.ts';
import type { Member, PeopleReader, PeopleStore } from './ports.ts';
import { isSignedIn, mayManageMembers } from './rights.ts';
import { invitationInput, rolesInput } from './schema.ts';

const daysOpen = 14;
const all = { limit: 100 };

type Needs = Ambient & { readonly people: PeopleStore };
type Inviting = Needs & { readonly post: Post };

/** Invites somebody by mail to be a member with some roles; the link is open for 14 days. */
export async function inviteMember(needs: Inviting, input: unknown): Promise<Result<{ email: string }>> {
  const checked = checkInput(invitationInput, input);
  if (!checked.ok) return checked;
  const { organisationId, email, roles } = checked.value;
  const [me, mine] = [await needs.people.me(), await needs.people.myMemberships(all)];
  const membership = mine.items.find((own) => own.organisationId === organisationId);
  if (!me || !membership || !mayManageMembers(mine.items, organisationId)) return problem('not-yours');
  const { secret, hash } = needs.newSecret();
  const expiresAt = new Date(Date.parse(needs.now) + daysOpen * 86_400_000).toISOString();
  const id = needs.newId();
  await needs.people.invite({ id, organisationId, email, roles, tokenHash: hash, expiresAt });
  await needs.post.send({
    kind: 'organisation-invitation',
    key: id,
    to: email,
    language: needs.language,
    path: address(needs.language, 'invitation', secret),
    organisation: membership.organisation.name,
    inviter: me.name,
    expiresAt,
  });
  return done({ email });
}

/** Takes up an invitation; it must be open and sent to the address that is signed in. */
export async function acceptInvitation(
  needs: Needs,
  secret: string,
): Promise<Result<{ organisationId: string }>> {
  if (!isSignedIn(needs.asker)) return problem('not-signed-in');
  const tokenHash = needs.hashSecret(secret);
  const invitation = await needs.people.invitationByToken(tokenHash);
  if (!invitation) return problem('link-unknown');
  const accepted = await needs.people.acceptInvitation({ tokenHash, membershipId: needs.newId() });
  return accepted ? done({ organisationId: invitation.organisationId }) : problem('invitation-ended');
}

type Named = { readonly organisationId: string; readonly membershipId: string };

/** Changes a member's roles; an organisation always keeps one administrator. */
export async function changeRoles(needs: Needs, input: unknown): Promise<Result<null>> {
  const checked = checkInput(rolesInput, input);
  if (!checked.ok) return checked;
  const { membershipId, roles } = checked.value;
  const remaining = await othersAdminister(needs, checked.value);
  if (!remaining && !roles.includes('administrator')) return problem('last-administrator');
  const changed = await needs.people.setRoles(membershipId, roles);
  return changed ? done(null) : problem('not-yours');
}

/** An administrator ends a membership, or a member the own: leaving is open to everyone but the last administrator. */
export async function endMembership(needs: Needs, named: Named): Promise<Result<null>> {
  if (!(await othersAdminister(needs, named))) return problem('last-administrator');
  return (await needs.people.endMembership(named.membershipId)) ? done(null) : problem('not-yours');
}

/** Whether somebody beside this member administers the organisation, or the member does not at all. */
async function othersAdminister(
  needs: { readonly people: PeopleStore },
  { organisationId, membershipId }: Named,
): Promise<boolean> {
  const members = await allMembers(needs, organisationId);
  const administrators = members.filter(({ roles }) => roles.includes('administrator'));
  return administrators.length === 0 || administrators.some(({ id }) => id !== membershipId);
}

/** Every member, page by page. */
export async function allMembers(
  { people }: { readonly people: PeopleReader },
  organisationId: string,
): Promise<readonly Member[]> {
  const members: Member[] = [];
  let after: string | undefined;
  do {
    const page = await people.members(organisationId, { limit: 100, after });
    members.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return members;
}
