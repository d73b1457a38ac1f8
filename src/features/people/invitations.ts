import type { Ambient } from '#domain/ambient.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { OpenedInvitation, PeopleReader, PeopleStore } from './ports.ts';

type Needs = Ambient & { readonly people: PeopleReader };

/** An invitation as whoever holds its link meets it. */
export type InvitationPresented = {
  readonly invitation: OpenedInvitation;
  /** Nobody is signed in, the invited person is, or somebody else. */
  readonly reader: 'nobody' | 'invited' | 'other';
};

/** What an invitation's link opens; ended ones are told as ended. */
export async function readInvitation(needs: Needs, secret: string): Promise<Result<InvitationPresented>> {
  const invitation = await needs.people.invitationByToken(needs.hashSecret(secret));
  if (!invitation) return problem('link-unknown');
  if (invitation.revokedAt) return problem('link-revoked');
  if (invitation.acceptedAt || Date.parse(invitation.expiresAt) <= Date.parse(needs.now))
    return problem('invitation-ended');
  const me = await needs.people.me();
  const same = me?.email.toLowerCase() === invitation.email.toLowerCase();
  return done({ invitation, reader: !me ? 'nobody' : same ? 'invited' : 'other' });
}

/** Takes an invitation back that nobody has taken up; its link opens nothing any more. */
export const revokeInvitation = async (
  needs: { readonly people: PeopleStore },
  id: string,
): Promise<Result<null>> => ((await needs.people.revokeInvitation(id)) ? done(null) : problem('not-found'));
