import type { CaseFact, CaseFactKind } from '#domain/endings/case-draft.ts';
import type { AgreementReader } from '#features/agreements/index.ts';
import type { ContributionReader } from '#features/contributions/index.ts';
import type { PhaseReader } from '#features/phases/index.ts';
import type { RiskReader } from '#features/risks/index.ts';
import type { SheetReader } from '#features/toolbox/index.ts';
import type { EndingNeedsToRead, EndingPresented } from './read-ending.ts';

export type CaseFactNeeds = EndingNeedsToRead & {
  readonly agreements: AgreementReader;
  readonly contributions: ContributionReader;
  readonly phases: PhaseReader;
  readonly risks: RiskReader;
  readonly sheets: SheetReader;
};

/** A room as its facts are looked for. */
export type CaseRoom = Pick<EndingPresented, 'partnership' | 'parties' | 'ending'>;

/** A sentence that nobody in particular says, unless there is something to say. */
export const factOf = (kind: CaseFactKind, text: string, from: string): readonly CaseFact[] =>
  text.trim() === '' ? [] : [{ kind, text: text.trim(), from, partyId: null }];
