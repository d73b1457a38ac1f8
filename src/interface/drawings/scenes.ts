import type { Piece, Place, Tone } from './isometric.ts';

const block = (at: Place, tone: Tone = 'paper', size: Place = [1, 1, 1]): Piece => ({
  kind: 'block',
  at,
  tone,
  size,
});
const pawn = (at: Place, tone: Tone): Piece => ({ kind: 'pawn', at, tone });
const open = (at: Place, size: Place, inside: readonly Piece[] = []): Piece[] => [
  { kind: 'box-back', at, size },
  ...inside,
  { kind: 'box-front', at, size },
];

/** The way out of a box, in steps, towards what both build. */
const stepsFrom = (y: number, tone: Tone): Piece[] => [
  ...open([-2.5, y - 0.6, 0], [2.2, 2.2, 1.4], [block([-1.5, y, 0], tone, [1, 1, 0.9])]),
  block([0.6, y, 0], tone, [1, 1, 0.7]),
  block([1.6, y, 0], tone, [1, 1, 1.2]),
  block([2.6, y, 0], 'paper', [1, 1, 1.6]),
];

/** Two have stepped out of their boxes and build what neither could build alone; one block is still missing. */
export const hero: readonly Piece[] = [
  ...stepsFrom(-6, 'b'),
  block([3.6, -6, 0], 'b', [1, 1, 2]),
  block([3.6, -5, 0], 'c', [1, 1, 2]),
  block([3.6, -4, 1]),
  block([3.6, -3, 1], 'ghost'),
  block([3.6, -2, 1]),
  block([3.6, -1, 0], 'd', [1, 1, 2]),
  pawn([4.1, -4.5, 2], 'b'),
  ...stepsFrom(1, 'a'),
  block([3.6, 0, 0], 'paper', [1, 1, 2]),
  block([3.6, 1, 0], 'a', [1, 1, 2]),
  pawn([4.1, -0.5, 2], 'a'),
  block([5.7, -2.4, 0], 'accent'),
];

/** A small mark for each of the guide's eight chapters. */
export const chapters: readonly (readonly Piece[])[] = [
  [block([0, 0, 0]), block([1, 0, 0]), block([0, 1, 0]), block([0, 0, 1], 'accent'), block([1, 1, 0])],
  [block([0, 0, 0], 'paper', [2, 1, 1]), block([0, 1, 0], 'accent', [1, 1, 1]), block([1, 1, 0], 'ghost')],
  [block([0, 0, 0], 'paper', [1, 1, 3]), block([1, 0, 0], 'paper', [1, 1, 2]), block([2, 0, 0], 'accent')],
  [block([0, 0, 0]), block([1.6, 0, 0]), block([0, 1.6, 0]), block([1.6, 1.6, 0], 'accent')],
  [
    block([0, 0, 0], 'paper', [3, 1, 0.6]),
    block([0, 1, 0], 'paper', [1, 2, 0.6]),
    block([0, 0, 0.6], 'accent'),
    block([2, 0, 0.6]),
    block([0, 2, 0.6]),
  ],
  [
    block([0, 0, 0], 'paper', [1, 1, 2]),
    block([1, 0, 1], 'accent', [1, 1, 1]),
    block([2, 0, 0], 'paper', [1, 1, 2]),
  ],
  [
    block([1, 0, 1], 'accent'),
    block([0, 0, 0], 'paper', [1, 1, 1]),
    block([2, 0, 0], 'paper', [1, 1, 1]),
    block([0, 1, 0]),
    block([1, 1, 0]),
    block([2, 1, 0]),
  ],
  [
    block([0, 0, 0], 'paper', [2, 2, 0.6]),
    block([0, 0, 0.6], 'paper', [1, 2, 0.6]),
    block([0, 0, 1.2], 'accent', [1, 1, 0.8]),
  ],
];

export const empty: readonly Piece[] = [
  ...open(
    [0, 0, 0],
    [2.4, 2.4, 1.5],
    [block([0.3, 0.3, 0], 'a', [0.9, 0.9, 0.9]), block([1.2, 0.4, 0], 'b', [0.9, 0.9, 0.9])],
  ),
  block([3.6, 1.2, 0], 'ghost'),
];

/** What is known, standing side by side on a shelf; one volume is out, to be read. */
export const library: readonly Piece[] = [
  block([0, -4.2, 0], 'paper', [1.4, 7, 0.3]),
  block([0.1, -4, 0.3], 'c', [1.1, 0.6, 2.1]),
  block([0.1, -3.3, 0.3], 'paper', [1.1, 0.4, 1.8]),
  block([0.1, -2.8, 0.3], 'b', [1.1, 0.8, 2.4]),
  block([0.1, -1.9, 0.3], 'paper', [1.1, 0.5, 2]),
  block([0.1, -1.3, 0.3], 'ghost', [1.1, 0.7, 2.2]),
  block([0.1, -0.5, 0.3], 'd', [1.1, 0.5, 1.7]),
  block([0.1, 0.1, 0.3], 'paper', [1.1, 0.7, 2.3]),
  block([0.1, 0.9, 0.3], 'a', [1.1, 0.6, 1.9]),
  block([0.1, 1.6, 0.3], 'paper', [1.1, 0.9, 1.2]),
  block([2.3, -2.2, 0], 'accent', [1.7, 2.2, 0.6]),
  pawn([3.1, -1.1, 0.6], 'a'),
];

/** One drawing for each thing that goes wrong. */
export const problems = {
  missing: [
    block([0, 0, 0], 'paper', [1, 1, 2]),
    block([1, 0, 1], 'paper'),
    block([2, 0, 1], 'ghost'),
    block([3, 0, 1], 'paper'),
    block([4, 0, 0], 'paper', [1, 1, 2]),
    block([2, 1.8, 0], 'accent'),
    pawn([1.5, 0.5, 2], 'a'),
  ],
  forbidden: [
    { kind: 'box-front', at: [0, 0, 0], size: [2.4, 2.4, 1.8], closed: true },
    block([0, 1, 1.8], 'accent', [2.4, 0.4, 0.06]),
    block([2.4, 1, 0.9], 'accent', [0.06, 0.4, 0.9]),
    pawn([3.6, 2.6, 0], 'ghost'),
  ],
  ended: [...open([0, 0, 0], [2.4, 2.4, 1.5]), block([3.7, 0.6, 0], 'd'), block([3.7, 1.6, 0], 'd')],
  fault: [
    block([0, 0, 0], 'paper'),
    block([0, 0, 1], 'paper'),
    block([0.35, 0, 2], 'paper'),
    block([2.2, -0.4, 0], 'accent'),
    block([1.5, 1.6, 0], 'paper'),
    block([3.2, 1.3, 0], 'c', [1, 1, 0.5]),
  ],
  away: [
    block([0, 0, 0], 'ghost', [2, 2, 0.7]),
    block([0, 0, 0.9], 'ghost', [2, 2, 0.7]),
    block([0, 0, 1.8], 'paper', [2, 2, 0.7]),
    pawn([3.3, 2, 0], 'accent'),
  ],
} as const satisfies Record<string, readonly Piece[]>;
