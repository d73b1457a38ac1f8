import fc from 'fast-check';
import type { GeneratorValue } from 'fast-check';

/** Random choices that fast-check can repeat and make smaller. */
export type Chance = {
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  yes(): boolean;
  some<T>(from: readonly T[]): T[];
};

export function chanceFrom(generate: GeneratorValue): Chance {
  const below = (limit: number): number => generate(fc.nat, { max: Math.max(limit - 1, 0) });
  const yes = (): boolean => generate(fc.boolean);
  return {
    below,
    yes,
    pick: <T>(from: readonly T[]): T => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    some: (from) => from.filter(() => yes()),
  };
}
