import type { SignInMethod } from '../people/asker.ts';
import type { Bilingual, Language } from '../language.ts';
import type { RichText } from '../rich-text/model.ts';
import type { Day, Moment } from '../time.ts';

/** A01 … A29 of the clause bank. */
export type ClauseId = `A${string}`;
/** The five questions that a complete agreement answers. */
export const aspects = ['who', 'why', 'what', 'how', 'end'] as const;
export type Aspect = (typeof aspects)[number];

export const levels = ['intent', 'full'] as const;
/** Letter of intent (*hensigtserklæring*) or collaboration agreement (*samarbejdsaftale*). */
export type Level = (typeof levels)[number];

export const modes = [
  'general',
  'association',
  'company',
  'municipal',
  'education',
  'culture',
  'media',
] as const;
export type Mode = (typeof modes)[number];

/** Circumstances of this partnership that make clauses relevant. */
export const circumstances = [
  'long', // six months or more
  'many-parties', // three or more parties
  'money',
  'fundraising',
  'content',
  'personal-data',
  'digital-product',
  'events',
  'volunteers',
  'new-partners',
] as const;
export type Circumstance = (typeof circumstances)[number];

export type AgreementLanguages =
  | { readonly kind: 'one'; readonly language: Language }
  | { readonly kind: 'both'; readonly binding: Language };

export const onwards = ['ends', 'by-all', 'until-notice'] as const;
/** How it goes on after the end day: it ends by itself, is prolonged when all say so, or runs on until notice. */
export type Onward = (typeof onwards)[number];

/** The dates that drive reminders, calendar and conflicts. */
export type AgreementDates = {
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** Absent where it was never said; then the end day is the end. */
  readonly onward?: Onward;
  /** Notice of termination in days. */
  readonly noticeDays: number | null;
  /** Notice in months; counts before the days. Absent where it was never said. */
  readonly noticeMonths?: number;
  readonly evaluations: readonly Day[];
  readonly lastMeetingOn: Day | null;
};

export type ClauseText = {
  readonly clause: ClauseId;
  readonly included: boolean;
  readonly text: Bilingual<RichText>;
  /** Counts saves; a save names the revision it began from, so that nobody's text is overwritten. */
  readonly revision: number;
};

/** The working draft. */
export type AgreementDraft = {
  readonly id: string;
  readonly partnershipId: string;
  readonly level: Level;
  readonly mode: Mode;
  readonly circumstances: readonly Circumstance[];
  readonly languages: AgreementLanguages;
  readonly dates: AgreementDates;
  readonly clauses: readonly ClauseText[];
  /** Counts changes of the settings (level, mode, dates …). */
  readonly revision: number;
};

/** What a party owes under a clause: part of what is agreed. */
export type Obligation = {
  readonly id: string;
  readonly clause: ClauseId;
  readonly partyId: string;
  readonly text: string;
  readonly dueOn: Day | null;
};

/** What is put forward: everything that is agreed, nothing that can change underneath. */
export type AgreementContent = {
  readonly level: Level;
  readonly mode: Mode;
  readonly circumstances: readonly Circumstance[];
  readonly languages: AgreementLanguages;
  readonly dates: AgreementDates;
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly place: string;
    readonly cvr: string | null;
  }[];
  readonly partnership: { readonly name: string; readonly example: boolean };
  readonly clauses: readonly {
    readonly clause: ClauseId;
    readonly title: Bilingual;
    readonly text: Bilingual<RichText>;
  }[];
  /** Who owes what and when, under which clause; absent in versions from before it could be written. */
  readonly obligations?: readonly Obligation[];
};

/** A numbered version, locked from the moment it is put forward. */
export type AgreementVersion = {
  readonly id: string;
  readonly agreementId: string;
  readonly number: number;
  readonly content: AgreementContent;
  /** SHA-256 of the canonical JSON of `content`, lower-case hexadecimal. */
  readonly sha256: string;
  readonly state: 'put-forward' | 'accepted' | 'withdrawn' | 'superseded';
  /** True when it changes an already accepted version. */
  readonly amendment: boolean;
  readonly note: string;
  readonly putForwardAt: Moment;
  readonly putForwardBy: string;
  /** Since when a name is taken out, because a person was erased: the checksum is of the text before. */
  readonly namesRemovedOn?: Day;
  /** The day on which it ends because a party has given notice. */
  readonly endsOnNotice?: Day;
};

/** A named person's acceptance on behalf of a party, with its evidence. */
export type Acceptance = {
  readonly versionId: string;
  readonly partyId: string;
  readonly partyName: string;
  readonly name: string;
  readonly function: string;
  readonly email: string;
  readonly at: Moment;
  readonly signedInBy: SignInMethod;
  readonly sha256: string;
};

export type ClauseComment = {
  readonly id: string;
  readonly clause: ClauseId;
  readonly personName: string;
  readonly partyName: string;
  readonly text: string;
  readonly at: Moment;
  readonly resolvedAt: Moment | null;
};
