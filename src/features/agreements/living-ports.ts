import type { ClauseId, Obligation } from '#domain/agreements/model.ts';
import type { Page, PageRequest, Saved } from '#domain/keeping.ts';
import type { Day, Moment } from '#domain/time.ts';

/** Who looks after a clause, and when, with which risk in mind and which question for the evaluation. */
export type ClauseCare = {
  readonly clause: ClauseId;
  readonly partyId: string | null;
  readonly ownerId: string | null;
  readonly dueOn: Day | null;
  /** Of the shared register. */
  readonly riskId: string | null;
  readonly question: string;
  readonly revision: number;
};

export const choices = ['keep', 'promise', 'amend'] as const;
export type Choice = (typeof choices)[number];

/** It went differently, because …: noted by anybody, and answered by keeping, promising anew or amending. */
export type Deviation = {
  readonly id: string;
  readonly clause: ClauseId;
  readonly text: string;
  readonly partyName: string;
  readonly personName: string;
  readonly at: Moment;
  readonly choice: Choice | null;
  readonly choiceNote: string;
  readonly chosenAt: Moment | null;
  readonly chosenName: string;
};

export type LivingReader = {
  /** In the draft, in the order they were written. */
  obligations(agreementId: string): Promise<readonly Obligation[]>;
  cares(agreementId: string): Promise<readonly ClauseCare[]>;
  deviations(agreementId: string, page: PageRequest): Promise<Page<Deviation>>;
};

export type LivingStore = LivingReader & {
  addObligation(obligation: Obligation & { readonly agreementId: string }): Promise<boolean>;
  dropObligation(agreementId: string, id: string): Promise<boolean>;
  /** From revision 0 for the first. */
  saveCare(
    care: Omit<ClauseCare, 'revision'> & { readonly agreementId: string; readonly fromRevision: number },
  ): Promise<Saved<ClauseCare>>;
  noteDeviation(
    deviation: Pick<Deviation, 'id' | 'clause' | 'text'> & {
      readonly agreementId: string;
      readonly partyId: string;
    },
  ): Promise<boolean>;
  /** False when somebody has chosen already. */
  chooseDeviation(id: string, choice: Choice, note: string): Promise<boolean>;
};
