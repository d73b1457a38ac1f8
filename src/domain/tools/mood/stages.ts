/** How people feel about working together, in the order it usually comes. */
export const stages = ['enthusiasm', 'fog', 'focus', 'mature'] as const;

export type Stage = (typeof stages)[number];

/**
 * Where signs are looked for. Each holds one sign of every stage, under the stage's id; they are turned
 * from one to the next, so that the first on the list is not always the same stage.
 */
export const places = {
  meetings: ['enthusiasm', 'fog', 'focus', 'mature'],
  talk: ['fog', 'mature', 'enthusiasm', 'focus'],
  work: ['focus', 'enthusiasm', 'mature', 'fog'],
  ahead: ['mature', 'focus', 'fog', 'enthusiasm'],
} as const satisfies Readonly<Record<string, readonly Stage[]>>;

export const placeIds = Object.keys(places) as readonly (keyof typeof places)[];
