/** How blocks fly and characters hop: anticipation before, stretch under way, a squash where they land. */
import type { Place } from '../../src/interface/drawings/isometric.ts';
import { blend, during, soft, type Ease, type Timed } from './motion.ts';

export type Leg = {
  readonly at: number;
  readonly lasting: number;
  readonly to: Place;
  /** How high above the straight line, in blocks. */
  readonly high?: number;
  readonly ease?: Ease;
};

const between = (from: Place, to: Place, part: number): Place => [
  blend(from[0], to[0], part),
  blend(from[1], to[1], part),
  blend(from[2], to[2], part),
];

/** Where something is that stays until its next leg. */
export function travelling(start: Place, legs: readonly Leg[]): Timed<Place> {
  return (time) => {
    let place = start;
    for (const { at, lasting, to, high = 0, ease = soft } of legs) {
      if (time <= at) break;
      const part = ease(during(time, at, lasting));
      const [x, y, z] = between(place, to, part);
      place = [x, y, z + high * 4 * part * (1 - part)];
    }
    return place;
  };
}

export type Hop = readonly [at: number, to: Place, lasting?: number, high?: number];
export type Hopping = { readonly at: Place; /** Height as a part of the whole. */ readonly squash: number };

const takeOff = 0.26;
const landing = 0.76;

function squashAt(part: number): number {
  if (part <= 0 || part >= 1) return 1;
  if (part < takeOff) return 1 - 0.24 * Math.sin((part / takeOff) * Math.PI * 0.85);
  if (part < landing) return 1 + 0.12 * Math.cos(((part - takeOff) / (landing - takeOff)) * Math.PI * 2);
  const after = (part - landing) / (1 - landing);
  return 1 - 0.2 * Math.cos(after * Math.PI * 1.5) * (1 - after);
}

/** A character's way through the film, hop by hop. */
export function hopping(start: Place, hops: readonly Hop[]): Timed<Hopping> {
  return (time) => {
    let at = start;
    let squash = 1;
    for (const [from, to, lasting = 0.7, high = 0.6] of hops) {
      if (time <= from) break;
      const part = during(time, from, lasting);
      const air = during(part, takeOff, landing - takeOff);
      const [x, y, z] = between(at, to, air);
      at = [x, y, z + high * 4 * air * (1 - air)];
      squash = squashAt(part);
    }
    return { at, squash };
  };
}

/** The same small hop several times on the way to a place. */
export function walk(from: Place, to: Place, [at, steps, pace, high]: readonly number[]): Hop[] {
  const [begin = 0, count = 1, each = 0.5, lift = 0.35] = [at, steps, pace, high];
  return Array.from({ length: count }, (_, index) => [
    begin + index * each,
    between(from, to, (index + 1) / count),
    each,
    lift,
  ]);
}
