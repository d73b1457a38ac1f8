import type { Language } from '#domain/language.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Membership, Organisation, Person } from '#domain/partnerships/model.ts';
import type { Role } from '#domain/people/roles.ts';
import type { Moment } from '#domain/time.ts';

/** A person with what only the person (and nobody beside) needs. */
export type Account = Person & {
  readonly language: Language;
  readonly siteAdmin: boolean;
  readonly siteEditor: boolean;
};

export type Member = Membership & { readonly person: Person };
export type OwnMembership = Membership & { readonly organisation: Organisation };

export type Invitation = {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly createdAt: Moment;
  readonly expiresAt: Moment;
  readonly acceptedAt: Moment | null;
  readonly revokedAt: Moment | null;
};

/** What may be shown to anyone who holds the link of an invitation. */
export type OpenedInvitation = Invitation & { readonly organisationName: string };

/** An invitation that is open for the signed-in person's address: its secret is in the mail alone. */
export type OpenInvitation = {
  readonly kind: 'organisation' | 'partnership';
  readonly id: string;
  readonly name: string;
  readonly expiresAt: Moment;
};

export type PeopleReader = {
  /** The signed-in person; null for nobody and for guests. */
  me(): Promise<Account | null>;
  /** Oneself, colleagues, the people of one's partnerships; everyone for the site's administrator. */
  person(id: string): Promise<Person | null>;
  /** The site's administrator alone sees everyone. */
  people(page: PageRequest): Promise<Page<Account>>;
  organisation(id: string): Promise<Organisation | null>;
  /** The register, by the start of the name or place when `text` is given. */
  organisations(page: PageRequest & { readonly text?: string | undefined }): Promise<Page<Organisation>>;
  /** The institutions of a municipality may share its number. */
  organisationsByCvr(cvr: string, page: PageRequest): Promise<Page<Organisation>>;
  myMemberships(page: PageRequest): Promise<Page<OwnMembership>>;
  members(organisationId: string, page: PageRequest): Promise<Page<Member>>;
  invitations(organisationId: string, page: PageRequest): Promise<Page<Invitation>>;
  /** Sent to the signed-in person and not yet taken up; at most a hundred. */
  invitedTo(): Promise<readonly OpenInvitation[]>;
  /** By the SHA-256 of the link's token, whoever holds it; null when there is no such link. */
  invitationByToken(tokenHash: Uint8Array): Promise<OpenedInvitation | null>;
};

export type PeopleStore = PeopleReader & {
  saveMe(me: {
    readonly name: string;
    readonly function: string;
    readonly language: Language;
  }): Promise<boolean>;
  addOrganisation(organisation: Organisation): Promise<boolean>;
  /** By its administrators, or by who added it while it has no members. */
  saveOrganisation(organisation: Organisation): Promise<boolean>;
  /** The first member: who added an organisation that has no members takes its seat with these roles. */
  joinOwnOrganisation(membership: {
    readonly id: string;
    readonly organisationId: string;
    readonly roles: readonly Role[];
  }): Promise<boolean>;
  invite(invitation: NewInvitation): Promise<boolean>;
  revokeInvitation(id: string): Promise<boolean>;
  /** Makes the asker a member; false when ended, revoked, used, or sent to another address. */
  acceptInvitation(accepting: {
    readonly tokenHash: Uint8Array;
    readonly membershipId: string;
  }): Promise<boolean>;
  setRoles(membershipId: string, roles: readonly Role[]): Promise<boolean>;
  endMembership(membershipId: string): Promise<boolean>;
  /** By the site's administrator: whether somebody reads and publishes what people send in. */
  setEditor(personId: string, editor: boolean): Promise<boolean>;
};

export type NewInvitation = {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly tokenHash: Uint8Array;
  readonly expiresAt: Moment;
};

export type ApiToken = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Moment;
  readonly expiresAt: Moment | null;
  readonly lastUsedAt: Moment | null;
  readonly revokedAt: Moment | null;
};

export type TokenReader = {
  myTokens(page: PageRequest): Promise<Page<ApiToken>>;
  /** Who a live token stands for, and marks it as used; null when unknown, ended or revoked. */
  tokenByHash(
    tokenHash: Uint8Array,
  ): Promise<{ readonly personId: string; readonly scopes: readonly string[] } | null>;
};

export type TokenStore = TokenReader & {
  addToken(token: NewToken): Promise<boolean>;
  revokeToken(id: string): Promise<boolean>;
};

export type NewToken = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly tokenHash: Uint8Array;
  readonly expiresAt: Moment | null;
};

/** A mail that is on its way or was sent; the sender is in features/letters. */
export type OutboxMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly kind: string;
  readonly createdAt: Moment;
  readonly sentAt: Moment | null;
  readonly attempts: number;
  readonly lastError: string | null;
};

/** For the site's administrator. */
export type MailReader = {
  mails(page: PageRequest): Promise<Page<OutboxMail>>;
  mail(id: string): Promise<OutboxMail | null>;
};
