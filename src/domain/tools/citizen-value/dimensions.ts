/** Four dimensions of what a citizen may take home, with three signs of each. */
export const dimensions = {
  insight: ['learned', 'saw', 'talked'],
  making: ['tried', 'made', 'dared'],
  calm: ['breathed', 'safe', 'own'],
  belonging: ['met', 'mattered', 'returned'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Dimension = keyof typeof dimensions;

export const dimensionIds = Object.keys(dimensions) as readonly Dimension[];
