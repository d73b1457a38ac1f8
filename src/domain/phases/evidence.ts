import type { PhaseId } from '../tools/phases/model.ts';

/** What can be seen about a partnership without asking anybody. */
export type RoomFacts = {
  readonly hasPurpose: boolean;
  /** Parties that are there now, with how many people act for each. */
  readonly people: readonly number[];
  /** The newest sheet of each tool. */
  readonly sheets: readonly {
    readonly id: string;
    readonly tool: string;
    readonly title: string;
    readonly revealed: boolean;
  }[];
  readonly agreement: {
    readonly begun: boolean;
    readonly level: string;
    /** The number of the version in force. */
    readonly inForce: number | null;
    readonly endsOn: boolean;
    readonly evaluations: number;
  };
  readonly risks: number;
  /** Minutes that every party has approved. */
  readonly minutes: number;
  readonly wentBack: number;
  readonly pulsed: boolean;
};

export const sights = [
  'purpose',
  'sheet',
  'win-win',
  'agreement',
  'amendment',
  'end-date',
  'risks',
  'minutes',
  'people',
  'access',
  'went-back',
  'pulse',
] as const;
/** What was seen, where it stands, and how many when it can be counted. */
export type Sight = {
  readonly kind: (typeof sights)[number];
  readonly to: 'start' | 'sheet' | 'agreement' | 'parties' | 'history' | 'risks' | 'meetings' | 'pulse';
  readonly sheetId?: string;
  /** What the sheet is called. */
  readonly title?: string;
  readonly count?: number;
};
type Look = (facts: RoomFacts) => Sight | null;

const sheetOf =
  (...tools: readonly string[]): Look =>
  ({ sheets }) => {
    const found = sheets.find(({ tool, revealed }) => revealed && tools.includes(tool));
    return found ? { kind: 'sheet', to: 'sheet', sheetId: found.id, title: found.title } : null;
  };

const winWin: Look = ({ sheets }) => {
  const found = sheets.find(({ tool, revealed }) => revealed && tool === 'win-win');
  return found ? { kind: 'win-win', to: 'sheet', sheetId: found.id, title: found.title } : null;
};

const inForce: Look = ({ agreement: { inForce: count } }) =>
  count === null ? null : { kind: 'agreement', to: 'agreement', count };

const seated =
  (least: number, kind: 'people' | 'access'): Look =>
  ({ people }) =>
    people.length > 1 && people.every((count) => count >= least)
      ? { kind, to: 'parties', count: people.length }
      : null;

/** As many risks as a plan should have an answer to. */
export const enoughRisks = 5;
const minutes: Look = (facts) =>
  facts.minutes > 0
    ? { kind: 'minutes', to: 'meetings', count: facts.minutes }
    : sheetOf('meeting', 'first-last-meeting')(facts);

const risks: Look = (facts) =>
  facts.risks >= enoughRisks ? { kind: 'risks', to: 'risks', count: facts.risks } : sheetOf('risks')(facts);

/** Where the product can see that a criterion may be met. People still tick: to see is not to agree. */
const looks: Readonly<Partial<Record<PhaseId, Readonly<Record<string, Look>>>>> = {
  explore: {
    goalLinked: sheetOf('strategy'),
    evidence: sheetOf('citizen-value'),
    whyPartner: sheetOf('definition-test', 'definition'),
  },
  find: {
    candidate: sheetOf('assessment', 'matching'),
    metOnce: minutes,
    interest: seated(1, 'access'),
  },
  build: {
    sentence: ({ hasPurpose }) => (hasPurpose ? { kind: 'purpose', to: 'start' } : null),
    winWinDone: winWin,
    rulesAgreed: sheetOf('working-styles', 'meeting'),
    intent: inForce,
  },
  plan: {
    risksTreated: risks,
    baseline: sheetOf('evaluation', 'citizen-value'),
    endPlan: ({ agreement }) => (agreement.endsOn ? { kind: 'end-date', to: 'agreement' } : null),
  },
  lead: {
    governance: sheetOf('steering'),
    deputies: seated(2, 'people'),
    firstLog: minutes,
    access: seated(1, 'access'),
  },
  resource: { resourced: sheetOf('value-account'), signed: inForce },
  deliver: {
    pulseAll: (facts) =>
      facts.pulsed ? { kind: 'pulse', to: 'pulse' } : sheetOf('traffic-light', 'mood')(facts),
  },
  measure: { everyMeasure: sheetOf('evaluation', 'citizen-value') },
  review: { decision: sheetOf('evaluation', 'health-check') },
  adjust: {
    approvedBoth: ({ agreement: { inForce: count } }) =>
      count !== null && count > 1 ? { kind: 'amendment', to: 'agreement', count } : null,
    loopNoted: ({ wentBack }) =>
      wentBack > 0 ? { kind: 'went-back', to: 'history', count: wentBack } : null,
  },
  anchor: { people: seated(2, 'people') },
};

/** What the product sees that speaks for a criterion; null when it sees nothing. */
export const seenFor = (phase: PhaseId, criterion: string, facts: RoomFacts): Sight | null =>
  looks[phase]?.[criterion]?.(facts) ?? null;
