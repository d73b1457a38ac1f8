import type { Day } from '../time.ts';
import { measure, type Measure, roundOf, statementsOf } from '../tools/evaluation/measures.ts';
import { type Index, indices } from '../tools/evaluation/questions.ts';
import type { ToolSheet } from '../tools/tool.ts';

/** A shown round: its day, and what was answered as sheets of the evaluation tool. */
export type ShownRound = { readonly id: string; readonly day: Day; readonly voices: readonly ToolSheet[] };

export type Measured = {
  readonly id: string;
  readonly day: Day;
  readonly whole: Measure;
  readonly areas: readonly (Measure & { readonly index: Index })[];
};

/** By the evaluation tool's own reckoning, the oldest first; nothing is reckoned here a second time. */
export const trendOf = (rounds: readonly ShownRound[]): readonly Measured[] =>
  rounds
    .map(({ id, day, voices }): Measured => {
      const round = roundOf(voices);
      return {
        id,
        day,
        whole: measure(round.parties, statementsOf(round)),
        areas: round.areas.map((index) => ({ index, ...measure(round.parties, indices[index]) })),
      };
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/** Why one thing is worth talking about first. */
export type Suggestion =
  | { readonly reason: 'gap' | 'low' | 'fallen'; readonly index: Index; readonly value: number }
  | { readonly reason: 'steady' };

/**
 * One conversation, not ten: where the parties are a step or more apart; else what is under the middle; else what
 * has fallen by half a step; else nothing presses.
 */
export function suggest(now: Measured, before: Measured | undefined): Suggestion {
  const gaps = now.areas.flatMap(({ index, gap }) =>
    gap !== null && gap >= 1 ? [{ index, value: gap }] : [],
  );
  const [gap] = gaps.toSorted((a, b) => b.value - a.value);
  if (gap) return { reason: 'gap', ...gap };
  const lows = now.areas.flatMap(({ index, mean }) =>
    mean !== null && mean < 3 ? [{ index, value: mean }] : [],
  );
  const [low] = lows.toSorted((a, b) => a.value - b.value);
  if (low) return { reason: 'low', ...low };
  const falls = now.areas.flatMap(({ index, mean }) => {
    const then = before?.areas.find((one) => one.index === index)?.mean ?? null;
    return mean !== null && then !== null && then - mean >= 0.5 ? [{ index, value: mean - then }] : [];
  });
  const [fall] = falls.toSorted((a, b) => a.value - b.value);
  return fall ? { reason: 'fallen', ...fall } : { reason: 'steady' };
}
