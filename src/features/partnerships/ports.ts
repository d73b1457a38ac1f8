import type { Language } from '#domain/language.ts';
import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { GuestLink, HistoryEvent, Party, PartyPerson, Partnership } from '#domain/partnerships/model.ts';
import type { Asker, Scope } from '#domain/people/asker.ts';
import type { OrganisationKind } from '#domain/people/roles.ts';
import type { HistoryFilter } from './history-filter.ts';
import type { Day, Moment } from '#domain/time.ts';

/** What the asker is in a partnership: one seat for each party the asker acts for. */
export type Seat = {
  readonly partyId: string;
  readonly lead: boolean;
  readonly mandate: boolean;
  readonly scope: readonly Scope[];
  /** True when the seat came by a guest link and ends with it. */
  readonly byLink: boolean;
  /** The partnership has ended: the seat reads, and no more. */
  readonly ended: boolean;
};

export type PartnershipReader = {
  partnership(id: string): Promise<Revised<Partnership> | null>;
  /** Those the asker may see; by the start of a word in the name when `text` is given. */
  partnerships(page: PageRequest & PartnershipFilter): Promise<Page<Revised<Partnership>>>;
  /** In their order of position; a partnership has few, but the list is paged like every other. */
  parties(partnershipId: string, page: PageRequest): Promise<Page<Party>>;
  /** The same of up to two hundred partnerships in one question; in the order of position within each. */
  partiesOf(partnershipIds: readonly string[]): Promise<readonly Party[]>;
  party(id: string): Promise<Party | null>;
  partyPeople(partnershipId: string, page: PageRequest): Promise<Page<PartyPerson>>;
  mySeats(partnershipId: string): Promise<readonly Seat[]>;
  /** What the asker's parties are waited for with, in all partnerships; the oldest first, at most a hundred. */
  waiting(today: Day): Promise<readonly Waiting[]>;
  /** How each partnership that the asker sees stands; ended ones are left out. At most a thousand, the newest first. */
  standings(): Promise<readonly Standing[]>;
};

/** What can be counted about a partnership, from the asker's side. */
export type Standing = {
  readonly id: string;
  readonly name: string;
  readonly hasPurpose: boolean;
  readonly agreement: 'none' | 'draft' | 'put-forward' | 'in-force';
  /** By the agreement in force, else by its draft; any day of the calendar, also past ones. */
  readonly evaluations: readonly Day[];
  readonly sheets: number;
  /** Private sheets where a party that the asker answers for is not ready. */
  readonly myOpenSheets: readonly { readonly id: string; readonly title: string }[];
  /** Those who are parties now. */
  readonly parties: readonly {
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly organisationId: string;
    /** People with a seat today. */
    readonly people: number;
    /** The asker acts for it, or leads its organisation's network. */
    readonly own: boolean;
  }[];
  /** The asker may write in it. */
  readonly mayAnswer: boolean;
};

/** A side that is not ready, a version that a party has not accepted though the asker may, a hand-over, an ending. */
export type Waiting = {
  readonly kind:
    | 'side'
    | 'acceptance'
    | 'handover-name'
    | 'handover-take'
    | 'handover-confirm'
    | 'ending-say'
    | 'ending-reopen'
    | 'renewal';
  readonly partnershipId: string;
  readonly partnershipName: string;
  /** The sheet's id, or the version's. */
  readonly id: string;
  /** The sheet's title, the version's number, who leaves, or the partnership's name. */
  readonly title: string;
  readonly partyName: string;
  readonly due?: Day;
};

/** One thing that waits for the asker, from any part of a room; the person's list gathers them across partnerships. */
export type ToDo = {
  /** Which sentence tells it; each part of the room has its own kinds. */
  readonly kind: string;
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly id: string;
  readonly title: string;
  /** For which own party; empty when it waits for the person as such. */
  readonly partyName: string;
  readonly due: Day | null;
};

export type PartnershipFilter = {
  readonly text?: string | undefined;
  readonly state?: Partnership['state'] | undefined;
};

export type NewPartnership = {
  readonly partnership: Partnership;
  /** The leading party and the asker's seat in it come with the partnership. */
  readonly lead: { readonly partyId: string; readonly organisationId: string };
};

export type NewPartyPerson = {
  readonly partyId: string;
  readonly personId: string;
  readonly role: PartyPerson['role'];
  readonly mandate: boolean;
};

export type PartnershipStore = PartnershipReader & {
  /** By a member (more than reader) of the leading organisation. False when the id is already there. */
  addPartnership(founding: NewPartnership): Promise<boolean>;
  savePartnership(
    /** How far it is follows from what is done in it, and is not saved. */
    partnership: Omit<Partnership, 'createdAt' | 'example' | 'state'> & { readonly fromRevision: number },
  ): Promise<Saved<Revised<Partnership>>>;
  /** By the leading party. False when the organisation is already a party. */
  addParty(party: {
    readonly id: string;
    readonly partnershipId: string;
    readonly organisationId: string;
    readonly position: number;
  }): Promise<boolean>;
  endParty(partyId: string): Promise<boolean>;
  /** A colleague into an own party. False when already seated. */
  addPartyPerson(seat: NewPartyPerson): Promise<boolean>;
  savePartyPerson(seat: NewPartyPerson): Promise<boolean>;
  endPartyPerson(partyId: string, personId: string): Promise<boolean>;
  /** Signed in: turns a living seat that came by a link with mandate into a seat that does not end with it. */
  keepSeat(partyId: string): Promise<boolean>;
};

/** What the holder of a guest link may know before confirming the address. */
export type OpenedLink = GuestLink & {
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly organisationName: string;
  readonly language: Language;
};

export type GuestReader = {
  /** Whether the asker may send this address a link to the party, and one with mandate. */
  mayInvite(partyId: string, email: string): Promise<{ readonly link: boolean; readonly mandate: boolean }>;
  links(partyId: string, page: PageRequest): Promise<Page<GuestLink>>;
  /** By the SHA-256 of the link's token. Ended and revoked links are told too: see `expiresAt`, `revokedAt`. */
  linkByToken(tokenHash: Uint8Array): Promise<OpenedLink | null>;
  /** The guest of a living session of a living link. */
  guestBySession(sessionHash: Uint8Array): Promise<Extract<Asker, { kind: 'guest' }> | null>;
};

export type NewGuestLink = Omit<GuestLink, 'createdAt' | 'confirmedAt' | 'revokedAt'> & {
  readonly tokenHash: Uint8Array;
  readonly language: Language;
};

export type GuestConfirmation = {
  readonly tokenHash: Uint8Array;
  readonly codeHash: Uint8Array;
  readonly name: string;
  readonly function: string;
  /** Used when the address is not yet anybody's. */
  readonly newPersonId: string;
};

export type Confirmed =
  | { readonly confirmed: true; readonly personId: string; readonly capabilityId: string }
  | {
      readonly confirmed: false;
      readonly because: 'link-ended' | 'code-wrong' | 'code-ended' | 'too-many-attempts';
    };

export type GuestStore = GuestReader & {
  /** By the party's own people; by the leading party while nobody has come, or again to an address that has. */
  addLink(link: NewGuestLink): Promise<boolean>;
  /** Ends the link, its sessions and the seat that came by it. */
  revokeLink(id: string): Promise<boolean>;
  /** Keeps a new code for the link in place of an older one; false when the link has ended. */
  setCode(code: {
    readonly tokenHash: Uint8Array;
    readonly codeHash: Uint8Array;
    readonly expiresAt: Moment;
  }): Promise<boolean>;
  /** NB a wrong code counts as an attempt: let the transaction commit also when the answer is no. */
  confirm(confirmation: GuestConfirmation): Promise<Confirmed>;
  /** Only for a confirmed, living link. */
  openSession(session: {
    readonly id: string;
    readonly tokenHash: Uint8Array;
    readonly sessionHash: Uint8Array;
    readonly expiresAt: Moment;
  }): Promise<boolean>;
  closeSession(sessionHash: Uint8Array): Promise<void>;
};

export type HistoryReader = {
  events(partnershipId: string, page: PageRequest & HistoryFilter): Promise<Page<HistoryEvent>>;
  /** Everybody who has done something there, by name; at most two hundred. */
  eventPeople(partnershipId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Every party that something was done for, also one that has left. */
  eventParties(partnershipId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
};

export type HistoryStore = HistoryReader & {
  /** Time and names are the database's own; `partyId` must be a party the asker acts for, or null. */
  record(
    event: Omit<HistoryEvent, 'at' | 'personName' | 'partyName'> & { readonly partyId: string | null },
  ): Promise<void>;
};

export type CalendarFeed = {
  readonly id: string;
  /** Null for everything of the person, or for the year wheel of an organisation. */
  readonly partnershipId: string | null;
  readonly organisationId: string | null;
  readonly createdAt: Moment;
  readonly revokedAt: Moment | null;
};

export type FeedReader = {
  myFeeds(page: PageRequest): Promise<Page<CalendarFeed>>;
  /** True for an address that worked once and was taken back. */
  feedEnded(tokenHash: Uint8Array): Promise<boolean>;
  feedByHash(tokenHash: Uint8Array): Promise<{
    readonly personId: string;
    readonly partnershipId: string | null;
    readonly organisationId: string | null;
  } | null>;
};

export type FeedStore = FeedReader & {
  addFeed(feed: {
    readonly id: string;
    readonly partnershipId: string | null;
    readonly organisationId?: string;
    readonly tokenHash: Uint8Array;
  }): Promise<boolean>;
  revokeFeed(id: string): Promise<boolean>;
};

export type { GuestLink, HistoryEvent, Party, PartyPerson, Partnership };
