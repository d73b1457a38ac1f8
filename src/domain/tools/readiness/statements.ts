/** Twelve statements in four groups of three, by group. */
export const statements = {
  intention: ['why', 'gain', 'belief'],
  openness: ['assumptions', 'difference', 'listen'],
  mandate: ['leader', 'time', 'decide'],
  house: ['colleagues', 'honest', 'end'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Theme = keyof typeof statements;

export const themes = Object.keys(statements) as readonly Theme[];
