import type { Language } from '../language.ts';
import type { OrganisationKind, Role } from '../people/roles.ts';
import type { Scope, SignInMethod } from '../people/asker.ts';
import type { Day, Moment } from '../time.ts';

export type Organisation = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly place: string;
  /** Danish business number, 8 digits with a valid check digit; null where there is none. */
  readonly cvr: string | null;
  /** International library number such as `DK-726500` (ISO 15511). */
  readonly isil: string | null;
};

export type Person = {
  readonly id: string;
  readonly name: string;
  /** What the person does, e.g. "partnerskabsansvarlig"; function before person. */
  readonly function: string;
  readonly email: string;
};

export type Membership = {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly roles: readonly Role[];
};

export type Partnership = {
  readonly id: string;
  readonly name: string;
  /** One shared sentence. */
  readonly purpose: string;
  readonly state: 'exploring' | 'building' | 'agreed' | 'ended';
  /** A constructed example (demonstration data), shown as such wherever it appears. */
  readonly example: boolean;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly createdAt: Moment;
};

/** An organisation's seat in a partnership. All seats are equal; the lead only keeps things moving. */
export type Party = {
  readonly id: string;
  readonly partnershipId: string;
  readonly organisation: Organisation;
  readonly lead: boolean;
  readonly position: number;
};

/** A person who acts for a party. */
export type PartyPerson = {
  readonly partyId: string;
  readonly person: Person;
  /** What is written to them is in it. */
  readonly language: Language;
  /** May accept agreements for the party. */
  readonly mandate: boolean;
  readonly role: 'contact' | 'deputy' | 'member';
};

/** A guest link: a capability with scope, end date and revocation. The token itself is kept only as a hash. */
export type GuestLink = {
  readonly id: string;
  readonly partyId: string;
  readonly email: string;
  readonly name: string;
  readonly function: string;
  readonly scope: readonly Scope[];
  readonly mandate: boolean;
  readonly createdAt: Moment;
  readonly expiresAt: Moment;
  readonly confirmedAt: Moment | null;
  readonly revokedAt: Moment | null;
};

/** One thing that happened, told in words by the words' `history` catalogue under its `kind`. */
export type HistoryEvent = {
  readonly id: string;
  readonly partnershipId: string;
  readonly kind: string;
  readonly at: Moment;
  readonly personName: string;
  readonly partyName: string;
  readonly details: Readonly<Record<string, string | number>>;
};

export type { SignInMethod };
