import type { RetentionKind } from '#domain/privacy/retention.ts';
import type { Day, Moment } from '#domain/time.ts';

/** Rows by the name of the place they are kept in; each as it is kept. */
export type OwnRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Why somebody cannot be erased now. */
export type Hinder = 'not-found' | 'person-elsewhere' | 'last-administrator';

/** A signature that stays for a time, because others rely on it. */
export type KeptSignature = { readonly partnershipName: string; readonly number: number };

/** Something about a person that has stood longer than its clock says. */
export type PastTime = {
  readonly kind: RetentionKind;
  readonly id: string;
  /** The person, as far as there is a name. */
  readonly title: string;
  readonly about: string;
  readonly since: Day;
};

type AskedPast = {
  readonly organisationId: string;
  readonly today: Day;
  readonly months: Readonly<Record<RetentionKind, number>>;
};

export type AuditFilter = {
  readonly way: 'all' | 'read' | 'write';
  /** In the name of the person or the partnership. */
  readonly words: string;
  readonly from: Day | null;
  readonly to: Day | null;
};

/** One line of the log: somebody of the organisation saw something private, or changed something. */
export type AuditLine = {
  readonly id: string;
  readonly at: Moment;
  readonly personName: string;
  readonly way: 'read' | 'write';
  readonly kind: string;
  readonly details: Readonly<Record<string, string | number>>;
  readonly partnershipName: string;
};

/** Where half a name, or one that others have too, still stands after an erasure: places, never the words. */
export type NameLeft = {
  readonly personId: string;
  readonly erasedOn: Day;
  /** Shared files that cannot be read as plain text. */
  readonly unread: number;
  readonly places: readonly {
    readonly partnershipId: string;
    readonly partnershipName: string;
    readonly kind: NamePlaceKind;
    /** The way to its page in the room. */
    readonly place: readonly string[];
    readonly part: 'whole' | 'first' | 'last';
  }[];
};
export type NamePlaceKind =
  | 'note'
  | 'sheet'
  | 'comment'
  | 'meeting'
  | 'minutes'
  | 'promise'
  | 'risk'
  | 'contribution'
  | 'communication'
  | 'agreement'
  | 'ending'
  | 'history'
  | 'partnership'
  | 'file-name'
  | 'file-text';

export type PrivacyReader = {
  /** Of the organisation's own people and its guests who were erased, in the rooms it is a party of; for its administrators. */
  namesLeft(organisationId: string): Promise<readonly NameLeft[]>;
  /** Of an organisation that the asker administers; at most two hundred. */
  pastTime(asked: AskedPast): Promise<readonly PastTime[]>;
  /** Whose membership it is, for who administers the organisation. */
  personOfMembership(organisationId: string, membershipId: string): Promise<string | null>;
  /** Newest first. */
  auditLog(
    asked: AuditFilter & {
      readonly organisationId: string;
      readonly after?: string | undefined;
      readonly most: number;
    },
  ): Promise<readonly AuditLine[]>;
  /** Everything that names the asker, as the asker may read it; null for nobody and for guests. */
  ownRows(): Promise<OwnRows | null>;
  /** What only the house sees of the asker: the account, what was mailed, where others wrote the address down. */
  ownAccount(): Promise<OwnRows | null>;
  erasureHinder(personId: string): Promise<Hinder | null>;
  signaturesKept(personId: string): Promise<readonly KeptSignature[]>;
};

export type PrivacyStore = PrivacyReader & {
  /** Puts away what is in the organisation's rooms. False when there was nothing to look at any more. */
  lookedAfter(looking: {
    readonly organisationId: string;
    readonly personId: string;
    readonly day: Day;
  }): Promise<boolean>;
  keepPast(keeping: {
    readonly organisationId: string;
    readonly kind: RetentionKind;
    readonly id: string;
    readonly reason: string;
    readonly until: Day;
  }): Promise<void>;
  /** False when it is not past its time. */
  letGo(going: AskedPast & { readonly kind: RetentionKind; readonly id: string }): Promise<boolean>;
  /** At most once an hour for the same thing. */
  noteRead(reading: {
    readonly id: string;
    readonly partnershipId: string | null;
    readonly kind: string;
    readonly subject: string;
  }): Promise<void>;
  /** `phrases`: what the person is called afterwards, with and without the place (`%s`). Null when it is done. */
  erasePerson(erasing: {
    readonly personId: string;
    readonly phrases: readonly [string, string];
    readonly eventIds: readonly string[];
  }): Promise<Hinder | null>;
};
