import type { Ambient } from '#domain/ambient.ts';
import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Post } from '#features/letters/index.ts';
import type { PeopleReader } from '#features/people/index.ts';
import type { GuestStore, HistoryStore, PartnershipStore } from './ports.ts';
import { record } from './record.ts';
import { actsFor, isLead } from './rights.ts';
import { linkInput } from './schema.ts';

type Needs = Ambient & {
  readonly partnerships: PartnershipStore;
  readonly people: PeopleReader;
  readonly guests: GuestStore;
  readonly history: HistoryStore;
};
type Inviting = Needs & { readonly post: Post };

/**
 * Invites a person to act for a party from a link in a mail, with name and function and without an
 * account. The party's own people may, and the leading party for a party that nobody has come from yet.
 */
export async function inviteGuest(needs: Inviting, input: unknown): Promise<Result<{ linkId: string }>> {
  const checked = checkInput(linkInput, input);
  if (!checked.ok) return checked;
  const { days, ...link } = checked.value;
  const party = await needs.partnerships.party(link.partyId);
  if (!party) return problem('not-found', { field: 'partyId' });
  const seats = await needs.partnerships.mySeats(party.partnershipId);
  const own = seats.find((seat) => !seat.byLink);
  if (!own || !(actsFor(seats, party.id) || isLead(seats))) return problem('not-yours');
  const may = await needs.guests.mayInvite(party.id, link.email);
  if (!may.link) return problem('not-yours', { field: 'partyId' });
  if (link.mandate && !may.mandate) return fieldProblem('no-mandate', 'mandate');
  const { secret, hash } = needs.newSecret();
  const expiresAt = new Date(Date.parse(needs.now) + days * 86_400_000).toISOString();
  const id = needs.newId();
  const kept = await needs.guests.addLink({
    ...link,
    id,
    expiresAt,
    tokenHash: hash,
    language: needs.language,
  });
  if (!kept) return problem('not-yours', { field: 'partyId' });
  const sending = { id, partnershipId: party.partnershipId, organisation: party.organisation.name };
  await sendLink(needs, { ...sending, email: link.email, mayAccept: link.mandate, secret, expiresAt });
  const details = { name: link.name, party: party.organisation.name };
  await record(needs, 'link-sent', { partnershipId: party.partnershipId, partyId: own.partyId, details });
  return done({ linkId: id });
}

type Sending = {
  readonly partnershipId: string;
  readonly organisation: string;
  readonly email: string;
  readonly id: string;
  readonly mayAccept: boolean;
  readonly secret: string;
  readonly expiresAt: string;
};

async function sendLink(needs: Inviting, sending: Sending): Promise<void> {
  const [partnership, me] = [
    await needs.partnerships.partnership(sending.partnershipId),
    await needs.people.me(),
  ];
  await needs.post.send({
    kind: 'party-invitation',
    key: sending.id,
    to: sending.email,
    language: needs.language,
    path: `/g/${sending.secret}`,
    partnership: partnership?.name ?? '',
    organisation: sending.organisation,
    inviter: me?.name ?? '',
    mayAccept: sending.mayAccept,
    expiresAt: sending.expiresAt,
  });
}

/** Ends a link at once, with its sessions and the seat that came by it. */
export async function revokeGuest(
  needs: Needs,
  link: { readonly id: string; readonly partnershipId: string },
): Promise<Result<null>> {
  const seats = await needs.partnerships.mySeats(link.partnershipId);
  const own = seats.find((seat) => !seat.byLink);
  if (!own || !(await needs.guests.revokeLink(link.id))) return problem('not-yours');
  await record(needs, 'link-revoked', { partnershipId: link.partnershipId, partyId: own.partyId });
  return done(null);
}
