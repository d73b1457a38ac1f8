import type { CaseParty, CaseSender, CaseStanding, SubmissionState } from '#domain/cases/submission.ts';
import type { Page, PageRequest } from '#domain/keeping.ts';
import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';
import type { ContentPage } from '#features/guide/index.ts';
import type { TypedCase } from './fields.ts';
import type { CasePeople } from './schema.ts';

/** A link in a mail, as it is kept: never the secret itself. */
export type NewCaseLink = { readonly id: string; readonly hash: Uint8Array; readonly endsAt: Moment };

export type Submission = CaseStanding & {
  readonly id: string;
  /** In which its mails are written. */
  readonly language: Language;
  readonly typed: TypedCase;
  readonly people: CasePeople;
  /** Why it was declined, or what a party wants changed. */
  readonly reason: string;
  readonly pageId: string | null;
  readonly changedAt: Moment;
};

/** What a link opens: the case, and whose link it is. Addresses that are not the holder's to see are empty. */
export type OpenedCase = Submission & {
  readonly role: 'sender' | CaseParty;
  readonly expiresAt: Moment;
  readonly revokedAt: Moment | null;
};

/** What the editor adds around the parties' words. */
export type CaseDesk = {
  /** Instead of the parties' own, where it has to be shorter or plainer; empty when theirs stands. */
  readonly summary: string;
  readonly town: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly barrier: readonly string[];
  readonly gain: readonly string[];
  readonly chapters: readonly string[];
  readonly tools: readonly string[];
  /** The languages in whose list it stands; its own among them. */
  readonly lists: readonly Language[];
};

export type DeskCase = Submission & {
  /** Null until the editor has saved one. */
  readonly desk: CaseDesk | null;
  readonly createdAt: Moment;
  readonly settledAt: Moment | null;
};

type Sent = { readonly typed: TypedCase; readonly people: CasePeople };

/** By links alone: who asks is nobody to this house. */
export type SubmissionDoors = {
  /** `same` when it came twice, `other` when something else has that id. */
  keep(
    fresh: Sent & {
      readonly id: string;
      readonly language: Language;
      readonly stage: 'draft' | 'unconfirmed';
    },
    link: NewCaseLink,
  ): Promise<'kept' | 'same' | 'other'>;
  byLink(hash: Uint8Array): Promise<OpenedCase | null>;
  /** The number of the text that stands then; null when it is too late, or somebody changed it in between. */
  change(
    hash: Uint8Array,
    change: Sent & { readonly fromRevision: number; readonly stage: 'draft' | 'unconfirmed' },
  ): Promise<number | null>;
  confirm(hash: Uint8Array, revision: number): Promise<boolean>;
  /** The party's address; null when it has had enough letters for today. */
  linkParty(hash: Uint8Array, party: CaseParty, link: NewCaseLink): Promise<string | null>;
  approve(hash: Uint8Array, revision: number): Promise<'approved' | 'agreed' | 'changed' | 'ended'>;
  /** A party declines, or the sender takes it back; with the sender's address. */
  end(
    hash: Uint8Array,
    why: string,
  ): Promise<{
    readonly outcome: 'removed' | 'withdrawn' | 'declined' | 'ended';
    readonly sender: string | null;
  }>;
  /** The sender's address, who gets this link to write by; null when it is too late. */
  suggest(hash: Uint8Array, what: string, link: NewCaseLink): Promise<string | null>;
};

/** At the editor's desk; nothing for anybody else. */
export type SubmissionStore = SubmissionDoors & {
  atDesk(page: PageRequest & { readonly state?: SubmissionState | undefined }): Promise<Page<DeskCase>>;
  counts(): Promise<Readonly<Partial<Record<SubmissionState, number>>>>;
  oneAtDesk(id: string): Promise<DeskCase | null>;
  saveDesk(id: string, desk: CaseDesk): Promise<boolean>;
  /** Other words by the editor, who read revision `fromRevision`: the parties have to approve anew. */
  rewrite(id: string, typed: TypedCase, fromRevision: number): Promise<boolean>;
  /** In place of the party's link before; the address it goes to, or null when it is forgotten. */
  linkAnew(id: string, party: CaseParty, link: NewCaseLink): Promise<string | null>;
  settle(
    id: string,
    end: {
      readonly state: 'published' | 'declined' | 'withdrawn';
      readonly reason?: string;
      readonly pageId?: string;
    },
  ): Promise<boolean>;
};

export type { CaseSender };

type ShelvedPage = Omit<ContentPage, 'updatedAt' | 'origin'>;

/** Where written pages are put among the public ones, and found by the search. */
export type PublicShelf = {
  show(page: ShelvedPage): Promise<void>;
  hide(page: Pick<ShelvedPage, 'language' | 'kind' | 'id'>): Promise<void>;
};
