/** What can be seen about a partnership without asking anybody. */
export type RoomFacts = {
  readonly hasPurpose: boolean;
  /** Parties that are there now, with how many people act for each. */
  readonly people: readonly number[];
  /** Somebody acts for the party that keeps things moving. */
  readonly led: boolean;
  /** The newest sheet of each tool; `old` when it is more than a year since it was begun. */
  readonly sheets: readonly {
    readonly id: string;
    readonly tool: string;
    readonly title: string;
    readonly revealed: boolean;
    readonly old?: boolean;
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
  /** A party has told the others which of its goals the partnership serves. */
  readonly goals: boolean;
  /** An evaluation is under way, or has its day. */
  readonly evaluation: boolean;
  /** The current phase, counted from 1; null where there is no road. */
  readonly phase: number | null;
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
  'listed',
  'led',
  'drafted',
  'phase',
  'goals',
  'evaluation',
] as const;

export type SightPlace =
  | 'start'
  | 'sheet'
  | 'agreement'
  | 'parties'
  | 'history'
  | 'risks'
  | 'meetings'
  | 'pulse'
  | 'phases'
  | 'strategy'
  | 'evaluations';

/** What was seen, where it stands, and how many when it can be counted. */
export type Sight = {
  readonly kind: (typeof sights)[number];
  readonly to: SightPlace;
  readonly sheetId?: string;
  /** What the sheet is called. */
  readonly title?: string;
  readonly count?: number;
};

/** Looks for one thing in the room. */
export type Look = (facts: RoomFacts) => Sight | null;
