/** What a department would like to be chosen; each scale is 1-5. */
export type Nomination = {
  readonly id: string;
  readonly department: string;
  readonly title: string;
  readonly why: string;
  readonly fit: number;
  readonly ambition: number;
  readonly effort: number;
  readonly state: 'nominated' | 'chosen' | 'declined';
  /** Who in the department has taken it on. */
  readonly owner: string;
  readonly revision: number;
};

/** From this much ambition it is a bold bet. */
export const boldFrom = 4;
/** So much of what is chosen should be bold. */
export const boldShare = 0.2;

/** Fit and ambition speak for, effort against: 3-15, where 15 fits best, is boldest and easiest. */
export const scoreOf = ({ fit, ambition, effort }: Pick<Nomination, 'fit' | 'ambition' | 'effort'>): number =>
  fit + ambition + (6 - effort);

/** The highest score first; those alike stay in the order they came. */
export const ranked = (nominations: readonly Nomination[]): readonly Nomination[] =>
  nominations.toSorted((one, other) => scoreOf(other) - scoreOf(one));

export type Balance = {
  readonly chosen: number;
  readonly bold: number;
  /** How many more bold ones it takes, when the rest stays as it is. */
  readonly short: number;
  readonly kept: boolean;
};

/** The rule of the portfolio meeting: at least a fifth of what is chosen is bold. Nothing chosen breaks no rule. */
export function balanceOf(nominations: readonly Nomination[]): Balance {
  const chosen = nominations.filter(({ state }) => state === 'chosen');
  const bold = chosen.filter(({ ambition }) => ambition >= boldFrom).length;
  // The smallest n with (bold + n) ≥ a fifth of (chosen + n).
  const short = Math.max(0, Math.ceil((chosen.length - bold / boldShare) / (1 / boldShare - 1)));
  return { chosen: chosen.length, bold, short, kept: bold >= chosen.length * boldShare };
}
