import type { Hundredths } from '#domain/contributions/amount.ts';
import type { Kind, Standing, Unit } from '#domain/contributions/kinds.ts';
import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { Day, Moment } from '#domain/time.ts';
import type { ToDo } from '#features/partnerships/index.ts';

/** One line of what a party brings or gains. */
export type Contribution = Revised<{
  readonly id: string;
  readonly partnershipId: string;
  readonly partyId: string;
  readonly standing: Standing;
  readonly kind: Kind;
  readonly unit: Unit;
  readonly amount: Hundredths;
  /** In kroner, by the party's own rate; only where all parties want it told. */
  readonly worth: Hundredths | null;
  /** Reckoned, not counted. */
  readonly estimate: boolean;
  readonly what: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly withdrawn: boolean;
  readonly at: Moment;
  /** Who wrote it last. */
  readonly personName: string;
}>;

export type ContributionQuestion = {
  readonly id: string;
  readonly contributionId: string;
  /** The party that asks. */
  readonly partyId: string;
  readonly text: string;
  readonly at: Moment;
  readonly personName: string;
  readonly answer: string | null;
  readonly answeredAt: Moment | null;
  readonly answeredName: string;
};

export type ContributionReader = {
  /** Newest first. */
  contributions(partnershipId: string, page: PageRequest): Promise<Page<Contribution>>;
  contribution(id: string): Promise<Contribution | null>;
  /** The oldest first, at most a hundred. */
  contributionQuestions(contributionId: string): Promise<readonly ContributionQuestion[]>;
  /** How many questions each line still owes an answer. */
  openQuestions(partnershipId: string): Promise<Readonly<Record<string, number>>>;
  /** The parties that want the worth told in kroner. */
  worthWanted(partnershipId: string): Promise<readonly string[]>;
  /** Questions about the asker's own parties' lines, in all partnerships; at most a hundred. */
  contributionsToDo(): Promise<readonly ToDo[]>;
};

export type ContributionSave = Pick<
  Contribution,
  'standing' | 'kind' | 'unit' | 'amount' | 'worth' | 'estimate' | 'what' | 'startsOn' | 'endsOn'
>;

export type ContributionStore = ContributionReader & {
  /** For an own party. False when the id is already there. */
  addContribution(
    line: ContributionSave & Pick<Contribution, 'id' | 'partnershipId' | 'partyId'>,
  ): Promise<boolean>;
  saveContribution(
    id: string,
    line: ContributionSave & { readonly fromRevision: number },
  ): Promise<Saved<Contribution>>;
  /** Takes a line out of every sum, or in again; it stays to be seen. */
  withdrawContribution(id: string, withdrawn: boolean): Promise<boolean>;
  /** False when the id is already there. */
  askAbout(
    question: Pick<ContributionQuestion, 'id' | 'contributionId' | 'partyId' | 'text'>,
  ): Promise<boolean>;
  /** By the line's own party. False when it has been answered. */
  answerQuestion(id: string, contributionId: string, answer: string): Promise<boolean>;
  wantWorth(partyId: string, wanted: boolean): Promise<void>;
};
