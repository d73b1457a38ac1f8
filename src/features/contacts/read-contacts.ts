import type { Ambient } from '#domain/ambient.ts';
import type { CsvCell } from '#domain/documents/write-csv.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { Party, Partnership, PartnershipReader } from '#features/partnerships/index.ts';
import { contactWords } from '#words/contacts/index.ts';
import type { Language } from '#domain/language.ts';
import type { Contact, ContactReader } from './ports.ts';

export type ContactReading = Ambient & {
  readonly partnerships: PartnershipReader;
  readonly contacts: ContactReader;
};

/** More contacts than a partnership can have and still know whom to call. */
const mostContacts = 500;

export type ContactsPresented = {
  readonly partnership: Partnership;
  readonly parties: readonly Party[];
  /** By organisation and function. */
  readonly contacts: readonly Contact[];
  /** The parties that the asker writes for. */
  readonly mine: readonly string[];
};

async function everyContact({ contacts }: Pick<ContactReading, 'contacts'>, partnershipId: string) {
  const found: Contact[] = [];
  let after: string | undefined;
  do {
    const page = await contacts.contacts(partnershipId, { after, limit: 100 });
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after && found.length < mostContacts);
  const place = (contact: Contact): string => `${contact.organisation}\n${contact.function}`;
  return found.toSorted((a, b) => place(a).localeCompare(place(b), 'da'));
}

export async function readContacts(needs: ContactReading, id: string): Promise<Result<ContactsPresented>> {
  const partnership = await needs.partnerships.partnership(id);
  if (!partnership) return problem('not-found');
  const seats = await needs.partnerships.mySeats(id);
  return done({
    partnership,
    parties: (await needs.partnerships.parties(id, { limit: 100 })).items,
    contacts: await everyContact(needs, id),
    mine: seats.filter(({ scope }) => scope.includes('answer')).map(({ partyId }) => partyId),
  });
}

export type ContactPresented = { readonly contact: Contact; readonly write: boolean };

export async function readContact(
  needs: ContactReading,
  partnershipId: string,
  id: string,
): Promise<Result<ContactPresented>> {
  const contact = await needs.contacts.contact(id);
  if (!contact || contact.partnershipId !== partnershipId) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  const write = seats.some(({ partyId, scope }) => partyId === contact.partyId && scope.includes('answer'));
  return done({ contact, write });
}

const columns = [
  'organisation',
  'function',
  'name',
  'email',
  'phone',
  'source',
  'knownOn',
  'informedOn',
] as const;

/** The whole list, for whoever answers somebody who asks what is kept. */
export function contactsCsv(
  language: Language,
  contacts: readonly Contact[],
): readonly (readonly CsvCell[])[] {
  const say = contactWords(language);
  return [columns.map((name) => say(name)), ...contacts.map((one) => columns.map((name) => one[name] ?? ''))];
}
