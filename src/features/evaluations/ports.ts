import type { OpenQuestion } from '#domain/evaluations/rules.ts';
import type { Rhythm } from '#domain/evaluations/next-pulse.ts';
import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { Language } from '#domain/language.ts';
import type { Answers } from '#domain/prompts/prompt.ts';
import type { Day, Moment } from '#domain/time.ts';
import type { Index } from '#domain/tools/evaluation/questions.ts';
import type { ToDo } from '#features/partnerships/index.ts';

export const roundKinds = ['pulse', 'evaluation'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** Whether a measure still measures the right thing. */
export type Criterion = {
  readonly criterion: string;
  readonly fate: 'keep' | 'change' | 'drop' | 'add';
  readonly why: string;
};
/** With a party it is that party's promise. */
export type Agreed = { readonly what: string; readonly partyId: string | null; readonly due: Day | null };

/** What is asked of everybody, each alone. */
export type Asking = {
  readonly kind: RoundKind;
  readonly title: string;
  readonly areas: readonly Index[];
  readonly open: readonly OpenQuestion[];
  readonly question: string;
  readonly anonymous: boolean;
  readonly deadline: Day;
};

export type Round = Revised<
  Asking & {
    readonly id: string;
    readonly partnershipId: string;
    readonly opensOn: Day;
    readonly state: 'open' | 'shown';
    readonly shownAt: Moment | null;
    readonly shownBecause: 'enough' | 'deadline' | null;
    readonly criteria: readonly Criterion[];
    readonly agreed: readonly Agreed[];
    readonly nextOn: Day | null;
  }
>;

/** How many of a party were asked and have answered; never who. */
export type HeardParty = { readonly partyId: string; readonly asked: number; readonly answered: number };
/** Null where few have answered and nobody may be told apart. */
export type RoundVoice = { readonly partyId: string | null; readonly answers: Answers };

/** A round that is shown, with what was answered, for who looks over many partnerships at once. */
export type ShownAnswers = {
  readonly id: string;
  readonly day: Day;
  readonly areas: readonly Index[];
  readonly voices: readonly RoundVoice[];
};

/** What the holder of a mail's link is asked. */
export type LinkedRound = Asking & {
  readonly roundId: string;
  /** `over` when the partnership has ended before it was shown. */
  readonly state: 'open' | 'shown' | 'over';
  readonly partnershipName: string;
  readonly partyName: string;
  readonly answered: boolean;
  /** The seat that was asked still lives. */
  readonly living: boolean;
};

export type PulseRhythm = Revised<{
  readonly every: Rhythm;
  readonly days: readonly Day[];
  readonly areas: readonly Index[];
  readonly anonymous: boolean;
  readonly nextOn: Day | null;
}>;

export type Kept = 'kept' | 'round-shown' | 'not-asked' | 'partnership-ended';

export type EvaluationReader = {
  /** Newest first. */
  rounds(partnershipId: string, page: PageRequest): Promise<Page<Round>>;
  round(id: string): Promise<Round | null>;
  heard(roundId: string): Promise<readonly HeardParty[]>;
  /** Of a shown round; nothing before. */
  roundVoices(roundId: string): Promise<readonly RoundVoice[]>;
  /** For which party the asker is asked. */
  askedFor(roundId: string): Promise<string | null>;
  myAnswer(roundId: string): Promise<Answers | null>;
  /** By the SHA-256 of the token. */
  roundByLink(tokenHash: Uint8Array): Promise<LinkedRound | null>;
  rhythm(partnershipId: string): Promise<PulseRhythm | null>;
  /** Rounds that the asker has not answered, in all partnerships; the most pressing first, at most a hundred. */
  evaluationsToDo(): Promise<readonly ToDo[]>;
};

export type AskedPerson = {
  readonly personId: string;
  readonly email: string;
  readonly language: Language;
};

export type EvaluationStore = EvaluationReader & {
  /** False when the id is already there. */
  addRound(round: Omit<Asking, 'kind'> & Pick<Round, 'id' | 'partnershipId' | 'opensOn'>): Promise<boolean>;
  /** In the transaction that began the round; those who have no living seat are left out. */
  askPeople(roundId: string, personIds: readonly string[]): Promise<readonly AskedPerson[]>;
  linkTo(roundId: string, personId: string, tokenHash: Uint8Array): Promise<boolean>;
  answer(roundId: string, answers: Answers): Promise<Kept>;
  answerByLink(tokenHash: Uint8Array, answers: Answers): Promise<Kept>;
  /** False while it is too early, or when it is shown already. */
  showRound(roundId: string): Promise<boolean>;
  saveAgreed(
    roundId: string,
    agreed: Pick<Round, 'criteria' | 'agreed' | 'nextOn'> & { readonly fromRevision: number },
  ): Promise<Saved<Round>>;
  saveRhythm(
    partnershipId: string,
    rhythm: Omit<PulseRhythm, 'revision'> & { readonly fromRevision: number },
  ): Promise<Saved<PulseRhythm>>;
};
