/** The 24 lines of the checklist by chapter; their wording is the guide's (content/<lang>/checklist). */
export const lines = {
  why: ['register', 'named-lead', 'templates'],
  what: ['own-definition', 'known-phase', 'saying-no'],
  strategy: ['supports-goal', 'goal-owner', 'strategy-known'],
  choose: ['need-first', 'two-options', 'certainty'],
  network: ['fresh-map', 'no-single-thread', 'missing-known'],
  gain: ['offers-current', 'strengths-minute', 'reply-five-days'],
  organise: ['clear-mandate', 'competences-shared', 'new-celebrated'],
  care: ['agreement-signed', 'evaluation-booked', 'ending-agreed'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Chapter = keyof typeof lines;

export const chapters = Object.keys(lines) as readonly Chapter[];

export const states = ['yes', 'partly', 'no', 'not-relevant', 'dont-know'] as const;
export type State = (typeof states)[number];

/** What a state counts for; the others are not in the sum at all. */
export const worth = { yes: 1, partly: 0.5, no: 0 } as const satisfies Partial<Record<State, number>>;
