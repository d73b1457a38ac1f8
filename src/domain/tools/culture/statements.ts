/** Twelve statements on how a house takes to working with others, by theme. */
export const statements = {
  openness: ['curious', 'tell'],
  time: ['hours', 'cover'],
  mandate: ['alone', 'stand'],
  trust: ['doubt', 'credit'],
  failure: ['dare', 'learn'],
  celebration: ['celebrate'],
  speed: ['answer'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Theme = keyof typeof statements;

export const themes = Object.keys(statements) as readonly Theme[];

/** How they are asked: fewer headings than themes. */
export const asked = {
  open: ['curious', 'tell', 'doubt', 'credit'],
  room: ['hours', 'cover', 'alone', 'stand', 'answer'],
  learning: ['dare', 'learn', 'celebrate'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Which hat a person wears when answering. */
export const roles = ['staff', 'leader', 'unsaid'] as const;
