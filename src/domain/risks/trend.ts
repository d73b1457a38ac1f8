import type { RiskScore, RoomRisk } from './model.ts';

type Judged = Pick<RoomRisk, 'probability' | 'consequence'>;

/** Probability times consequence, 1-25; null as long as one of them is missing. */
export const scoreOf = ({ probability, consequence }: Judged): number | null =>
  probability === null || consequence === null ? null : probability * consequence;

export type Trend = 'unjudged' | 'new' | 'rising' | 'falling' | 'steady';

/** Where a risk is going: its last judgement beside the one before, the oldest first. */
export function trendOf(scores: readonly RiskScore[]): Trend {
  const [before, last] = [scores.at(-2), scores.at(-1)];
  if (!last) return 'unjudged';
  if (!before) return 'new';
  const step = (scoreOf(last) ?? 0) - (scoreOf(before) ?? 0);
  if (step === 0) return 'steady';
  return step > 0 ? 'rising' : 'falling';
}

/** The gravest first; of equals the one that would hurt most; what nobody has judged comes last. */
export const byGravity = (a: Judged, b: Judged): number =>
  (scoreOf(b) ?? 0) - (scoreOf(a) ?? 0) || (b.consequence ?? 0) - (a.consequence ?? 0);
