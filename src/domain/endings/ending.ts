export const endingReasons = ['ran-out', 'goal-reached', 'not-working', 'changed'] as const;
export type EndingReason = (typeof endingReasons)[number];

export const keptKinds = ['product', 'name', 'data', 'rights', 'other'] as const;
export type KeptKind = (typeof keptKinds)[number];

/** The steps of a closing, each of which can be left and come back to. */
export const endingSteps = [
  'why',
  'meeting',
  'farewell',
  'promises',
  'keeps',
  'thanks',
  'personal',
  'archive',
  'case',
  'close',
] as const;
export type EndingStep = (typeof endingSteps)[number];

export const isEndingStep = (text: string): text is EndingStep =>
  (endingSteps as readonly string[]).includes(text);

/** What is known of a closing, step by step. */
export type EndingFacts = {
  readonly reason: EndingReason | null;
  /** A last meeting is planned or has been held. */
  readonly lastMeeting: boolean;
  /** An evaluation has been begun since the closing began. */
  readonly evaluation: boolean;
  /** Open promises that nobody has said will be kept all the same. */
  readonly openPromises: number;
  readonly lines: number;
  /** Lines that some party has not agreed on. */
  readonly linesWaiting: number;
  readonly thanks: boolean;
  readonly forgetOn: string | null;
  readonly caseChosen: boolean;
  readonly ended: boolean;
};

export type StepStanding = 'done' | 'open' | 'waits';

/** How each step stands. Only why, and that all agree on who keeps what, is in the way of ending. */
export function standingOf(step: EndingStep, facts: EndingFacts): StepStanding {
  const done: Readonly<Record<EndingStep, boolean>> = {
    why: facts.reason !== null,
    meeting: facts.lastMeeting,
    farewell: facts.evaluation,
    promises: facts.openPromises === 0,
    keeps: facts.lines > 0 && facts.linesWaiting === 0,
    thanks: facts.thanks,
    personal: facts.forgetOn !== null,
    archive: facts.ended,
    case: facts.caseChosen,
    close: facts.ended,
  };
  if (step === 'keeps' && facts.linesWaiting > 0) return 'waits';
  return done[step] ? 'done' : 'open';
}

/** What has to be there before a party can say yes. */
export const inTheWay = ({ reason }: Pick<EndingFacts, 'reason'>): 'ending-no-reason' | null =>
  reason === null ? 'ending-no-reason' : null;

export type EndingYes = {
  readonly kind: 'end' | 'reopen';
  readonly partyId: string;
  readonly personId: string;
  /** The ending as it was read; another than it stands now does not count. */
  readonly revision: number;
};

/** The yeses that hold for the ending as it stands. */
export const standingYes = <Yes extends EndingYes>(
  yes: readonly Yes[],
  kind: EndingYes['kind'],
  revision: number,
): readonly Yes[] => yes.filter((one) => one.kind === kind && one.revision === revision);

type Speaking = {
  readonly personId: string;
  readonly partyId: string;
  /** The yeses of this kind that hold. */
  readonly said: readonly EndingYes[];
  /** People who may speak for the party. */
  readonly speakers: readonly string[];
};

/** Nobody ends a partnership alone: one person speaks for one party, unless the other has nobody else. */
export const maySpeakFor = ({ personId, partyId, said, speakers }: Speaking): boolean =>
  !said.some((one) => one.personId === personId && one.partyId !== partyId) ||
  speakers.every((one) => one === personId);
