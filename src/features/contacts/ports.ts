import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { ContactFields } from '#domain/privacy/contact.ts';
import type { Day, Moment } from '#domain/time.ts';

export type Contact = Revised<
  ContactFields & {
    readonly id: string;
    readonly partnershipId: string;
    /** The party that wrote it, and is responsible for it. */
    readonly partyId: string;
    readonly knownOn: Day;
    readonly informedOn: Day | null;
    readonly confirmedOn: Day | null;
    /** The person has said no: the function stays. */
    readonly objectedOn: Day | null;
    readonly at: Moment;
    /** Who wrote it last. */
    readonly personName: string;
  }
>;

/** What the link in the mail shows to who it is about. */
export type OpenedContact = ContactFields & {
  readonly id: string;
  readonly partnershipName: string;
  readonly partyName: string;
  readonly knownOn: Day | null;
  readonly confirmedOn: Day | null;
  readonly state: 'kept' | 'objected' | 'gone';
};

export type ContactReader = {
  /** Newest first. */
  contacts(partnershipId: string, page: PageRequest): Promise<Page<Contact>>;
  contact(id: string): Promise<Contact | null>;
  /** Who has this address has said no in this partnership. */
  objected(partnershipId: string, email: string): Promise<boolean>;
  contactByToken(tokenHash: Uint8Array): Promise<OpenedContact | null>;
};

export type ContactSave = ContactFields & Pick<Contact, 'knownOn' | 'informedOn'>;

export type ContactStore = ContactReader & {
  /** For an own party. False when the id is already there. */
  addContact(contact: ContactSave & Pick<Contact, 'id' | 'partnershipId' | 'partyId'>): Promise<boolean>;
  saveContact(id: string, contact: ContactSave & { readonly fromRevision: number }): Promise<Saved<Contact>>;
  removeContact(id: string): Promise<boolean>;
  /** The link that was sent to the address. */
  addContactLink(link: {
    readonly id: string;
    readonly contactId: string;
    readonly email: string;
    readonly tokenHash: Uint8Array;
  }): Promise<void>;
  /** False when nothing about the person is kept. */
  objectContact(objection: {
    readonly tokenHash: Uint8Array;
    readonly eventId: string;
    readonly today: Day;
  }): Promise<boolean>;
  confirmContact(tokenHash: Uint8Array, today: Day): Promise<boolean>;
};
