import type { IdeaState } from '#domain/ideas/idea.ts';
import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { Language } from '#domain/language.ts';
import type { OrganisationKind } from '#domain/people/roles.ts';
import type { Day } from '#domain/time.ts';

/** Where an organisation takes ideas in. */
export type Inbox = {
  readonly organisationId: string;
  /** The word of its public address. */
  readonly word: string;
  readonly open: boolean;
  readonly replyDays: number;
  readonly welcome: string;
};

/** The inbox as anybody meets it. */
export type PublicInbox = Omit<Inbox, 'word'> & { readonly name: string; readonly place: string };

/** What a would-be partner writes. */
export type ToldIdea = {
  readonly title: string;
  readonly text: string;
  readonly gain: string;
  readonly name: string;
  readonly function: string;
  /** The sender's own organisation; empty for who comes alone. */
  readonly house: string;
  readonly kind: OrganisationKind;
  readonly email: string;
};

export type Idea = Revised<
  ToldIdea & {
    readonly id: string;
    readonly organisationId: string;
    readonly language: Language;
    readonly receivedOn: Day;
    readonly dueOn: Day;
    readonly forgetOn: Day;
    readonly state: IdeaState;
    readonly answer: string;
    readonly answeredOn: Day | null;
    readonly answeredName: string;
    readonly partnershipId: string | null;
  }
>;

export type SentIdea = {
  readonly id: string;
  readonly organisationId: string;
  readonly language: Language;
  readonly told: ToldIdea;
  readonly receivedOn: Day;
  readonly dueOn: Day;
  readonly forgetOn: Day;
};

export type IdeaReader = {
  /** Open to everybody. */
  inboxByWord(word: string): Promise<PublicInbox | null>;
  inbox(organisationId: string): Promise<Inbox | null>;
  idea(id: string): Promise<Idea | null>;
  /** The newest first. */
  ideas(organisationId: string, page: PageRequest): Promise<Page<Idea>>;
};

export type IdeaAnswer = {
  readonly id: string;
  readonly fromRevision: number;
  readonly state: IdeaState;
  readonly answer: string;
  readonly answeredOn: Day | null;
  readonly forgetOn: Day;
};

export type IdeaStore = IdeaReader & {
  /** By the public door: who asks is nobody. */
  sendIdea(idea: SentIdea): Promise<'kept' | 'same' | 'closed' | 'full'>;
  /** False when another organisation has the word. */
  saveInbox(inbox: Inbox): Promise<boolean>;
  answerIdea(answer: IdeaAnswer): Promise<Saved<Idea>>;
  /** False when it has become one already. */
  linkIdea(id: string, partnershipId: string): Promise<boolean>;
  removeIdea(id: string): Promise<boolean>;
};
