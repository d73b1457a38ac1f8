import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { mustBeTold } from '#domain/privacy/contact.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time.ts';
import type { Post } from '#features/letters/index.ts';
import { record, type HistoryStore } from '#features/partnerships/index.ts';
import type { PeopleReader } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import type { Contact, ContactSave, ContactStore } from './ports.ts';
import type { ContactReading } from './read-contacts.ts';
import { contactInput } from './schema.ts';

export type ContactNeeds = ContactReading & {
  readonly contacts: ContactStore;
  readonly history: HistoryStore;
  readonly people: PeopleReader;
  readonly post: Post;
};
type Input = Readonly<Record<string, unknown>>;
export type ContactPlace = { readonly partnershipId: string; readonly id: string };

/** A colleague saved it first: what stands there now, while what was typed is still in the form. */
export type ContactCrossed = Problem & { readonly kind: 'stale'; readonly current: Contact };

async function writesFor(needs: ContactNeeds, partnershipId: string, partyId: unknown) {
  const seats = (await needs.partnerships.mySeats(partnershipId)).filter(({ scope }) =>
    scope.includes('answer'),
  );
  const wanted = typeof partyId === 'string' && partyId !== '' ? partyId : seats[0]?.partyId;
  return seats.find((seat) => seat.partyId === wanted)?.partyId ?? null;
}

/** Checked as it may be kept: nothing from the future, and nobody who has said no. */
async function checkedContact(
  needs: ContactNeeds,
  partnershipId: string,
  input: Input,
): Promise<Result<ContactSave>> {
  const checked = checkInput(contactInput, input);
  if (!checked.ok) return checked;
  const contact = { ...checked.value, knownOn: checked.value.knownOn ?? needs.today };
  const later = (['knownOn', 'informedOn'] as const).find((field) => (contact[field] ?? '') > needs.today);
  if (later) return fieldProblem('in-the-future', later);
  if (contact.email !== '' && (await needs.contacts.objected(partnershipId, contact.email)))
    return fieldProblem('contact-objected', 'email');
  return done(contact);
}

const titleOf = (contact: Pick<Contact, 'function' | 'organisation'>): string =>
  `${contact.function}, ${contact.organisation}`;

type Event = 'contact-added' | 'contact-changed' | 'contact-removed';

/** History tells of the function, never of the person. */
const tell = (needs: ContactNeeds, kind: Event, contact: Contact): Promise<void> =>
  record(needs, kind, {
    partnershipId: contact.partnershipId,
    partyId: contact.partyId,
    details: { title: titleOf(contact) },
  });

/** The mail to who is written down by somebody else: once for each address. The day it left, or null. */
async function informed(needs: ContactNeeds, contact: Contact, before: string | null): Promise<Day | null> {
  const own = (await needs.people.me())?.email ?? '';
  if (!mustBeTold(contact, { before, own })) return null;
  const partnership = await needs.partnerships.partnership(contact.partnershipId);
  const party = await needs.partnerships.party(contact.partyId);
  const { secret, hash } = needs.newSecret();
  const { email: to, organisation, name, phone, source } = contact;
  const sent = await needs.post.send({
    kind: 'contact-told',
    key: `${contact.id}:${needs.sha256(to.toLowerCase())}`,
    to,
    language: needs.language,
    partnership: partnership?.name ?? '',
    party: party?.organisation.name ?? '',
    kept: { organisation, function: contact.function, name, email: to, phone },
    source,
    path: address(needs.language, 'contacts', secret),
  });
  if (sent)
    await needs.contacts.addContactLink({
      id: needs.newId(),
      contactId: contact.id,
      email: to,
      tokenHash: hash,
    });
  return sent ? needs.today : null;
}

async function keepInformed(needs: ContactNeeds, contact: Contact, before: string | null): Promise<Contact> {
  const informedOn = await informed(needs, contact, before);
  if (informedOn === null) return contact;
  const saved = await needs.contacts.saveContact(contact.id, {
    ...contact,
    informedOn,
    fromRevision: contact.revision,
  });
  return saved.saved ? { ...contact, informedOn, revision: saved.revision } : contact;
}

/** Writes a contact for an own party: the one that is named, else the first that the asker writes for. */
export async function addContact(
  needs: ContactNeeds,
  partnershipId: string,
  input: Input & { readonly id?: string },
): Promise<Result<Contact>> {
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const partyId = await writesFor(needs, partnershipId, input['partyId']);
  if (partyId === null) return problem('not-yours');
  const checked = await checkedContact(needs, partnershipId, input);
  if (!checked.ok) return checked;
  const id = input.id ?? needs.newId();
  const added = await needs.contacts.addContact({ ...checked.value, id, partnershipId, partyId });
  // Sent twice, it was kept the first time.
  const contact = await needs.contacts.contact(id);
  if (!contact || contact.partnershipId !== partnershipId) return problem('not-found');
  if (!added) return done(contact);
  await tell(needs, 'contact-added', contact);
  return done(await keepInformed(needs, contact, null));
}

async function ownContact(
  needs: ContactNeeds,
  { partnershipId, id }: ContactPlace,
): Promise<Result<Contact>> {
  const contact = await needs.contacts.contact(id);
  if (!contact || contact.partnershipId !== partnershipId) return problem('not-found');
  const own = await writesFor(needs, partnershipId, contact.partyId);
  return own === null ? problem('not-yours') : done(contact);
}

/** Writes a contact anew, from the revision that was read. */
export async function changeContact(
  needs: ContactNeeds,
  place: ContactPlace,
  input: Input,
): Promise<Result<Contact, Problem | ContactCrossed>> {
  const own = await ownContact(needs, place);
  if (!own.ok) return own;
  const checked = await checkedContact(needs, place.partnershipId, input);
  if (!checked.ok) return checked;
  const fromRevision = Number(input['revision']) || 0;
  const saved = await needs.contacts.saveContact(place.id, { ...checked.value, fromRevision });
  if (!saved.saved)
    return saved.current
      ? { ok: false, problem: { kind: 'stale', current: saved.current } }
      : problem('not-yours');
  const contact = { ...own.value, ...checked.value, revision: saved.revision };
  await tell(needs, 'contact-changed', contact);
  return done(await keepInformed(needs, contact, own.value.email));
}

/** Takes a contact away, with everything that was kept about the person. Done twice, it is done once. */
export async function removeContact(needs: ContactNeeds, place: ContactPlace): Promise<Result<null>> {
  const own = await ownContact(needs, place);
  if (!own.ok) return own;
  if (await needs.contacts.removeContact(place.id)) await tell(needs, 'contact-removed', own.value);
  return done(null);
}
