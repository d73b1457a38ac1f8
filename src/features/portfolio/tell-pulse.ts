import { suggest, type Suggestion } from '#domain/evaluations/trend.ts';
import type { Day } from '#domain/time.ts';
import { measureShown, type ShownAnswers } from '#features/evaluations/index.ts';

/** What the parties said the last time, for a line among many: about the work together, never about a person. */
export type PulseTold = {
  readonly day: Day;
  /** The mean of what was answered, 1-5. */
  readonly mean: number;
  /** How far it has moved since the round before; null for the first. */
  readonly moved: number | null;
  readonly talk: Suggestion;
};

/** By the reckoning of the evaluation tool, as on the room's own page of pulses. */
export function tellPulse(rounds: readonly ShownAnswers[]): PulseTold | null {
  const measured = measureShown(rounds);
  const [now, before] = [measured.at(-1), measured.at(-2)];
  if (!now || now.whole.mean === null) return null;
  const then = before?.whole.mean ?? null;
  return {
    day: now.day,
    mean: now.whole.mean,
    moved: then === null ? null : now.whole.mean - then,
    talk: suggest(now, before),
  };
}
