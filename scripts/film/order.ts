/** What stands behind is painted first. Sorted by what is really in front of what, not by distances. */
import type { Place } from '../../src/interface/drawings/isometric.ts';

export type Item = {
  readonly svg: string;
  readonly low: Place;
  readonly high: Place;
};

const slack = 0.04;

/** True when one is wholly behind the other: further back along an axis, or under it. */
function isBehind(one: Item, other: Item): boolean {
  return [0, 1, 2].some((axis) => one.high[axis]! <= other.low[axis]! + slack);
}

const middle = ({ low, high }: Item): number =>
  low[0] + high[0] + low[1] + high[1] + (low[2] + high[2]) * 0.5;

/** Whether the two can cover each other on the screen at all. */
function meets(one: Item, other: Item): boolean {
  const span = ({ low, high }: Item) => [low[0] - high[1], high[0] - low[1]] as const;
  const [[a, b], [c, d]] = [span(one), span(other)];
  return a < d && c < b;
}

export function inOrder(items: readonly Item[]): Item[] {
  const waiting = [...items].sort((one, other) => middle(one) - middle(other));
  const done: Item[] = [];
  while (waiting.length) {
    const next = waiting.findIndex((one) =>
      waiting.every(
        (other) => other === one || !meets(one, other) || !isBehind(other, one) || isBehind(one, other),
      ),
    );
    done.push(...waiting.splice(Math.max(0, next), 1));
  }
  return done;
}
