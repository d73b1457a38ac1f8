/** Where we look, how close, and the small shake when the heavy block falls. */
import { changing, shiver } from './motion.ts';
import { see } from './space.ts';

type Shot = readonly [at: number, lasting: number, x: number, y: number, z: number, close: number];

const first = [-0.4, 7.9, 0.4, 2.5] as const;

const shots: readonly Shot[] = [
  [6.2, 2.4, -0.9, 7.0, 0.7, 1.75],
  [10.8, 2, -1.3, 8.9, 1, 2.05],
  [15, 2.4, -0.6, -6.9, 0.6, 1.9],
  [20.2, 2.4, 0, 0.3, 0.2, 1.02],
  [25, 1.8, -0.7, 7.2, 0.8, 1.85],
  [28.6, 2, -0.2, 3.6, 0.5, 1.9],
  [36.0, 1.6, -0.4, -1.6, 0.9, 1.22],
  [39.2, 1.2, -0.6, -6, 1.4, 1.8],
  [42.6, 2, 0.2, 0.1, 0.8, 1.5],
  [58, 1.6, 0.3, 0.3, 1, 1.42],
  [65, 1.6, 0.4, 0.4, 0.2, 1.36],
  [79, 2, 0, 0, 0.6, 1.5],
  [88.9, 1.4, 0.2, 6.2, 0.8, 1.8],
  [91.0, 1.6, 0, 2.6, 1, 1.5],
  [94.9, 1.6, 0, 7.2, 1.2, 2.05],
  [100.4, 3, -0.1, 6.1, 1.2, 1.95],
  [106.8, 5, -0.1, 6.2, 0.8, 2.15],
  [117.6, 2.4, 0.3, 7.8, 0.75, 1.76],
  [128.6, 2, 0, 6.9, 0.9, 1.8],
  [134.9, 2.6, 0, 3.2, 1.3, 1.75],
  [137.6, 2, 0, 0.2, 1.6, 1.85],
  [142.2, 3, 0, 0, 0.8, 1.25],
  [147.6, 2, -1.2, 8.7, 1.7, 1.6],
  [153.6, 3.2, 0.1, 0.5, 0.1, 0.95],
];

const track = (axis: 0 | 1 | 2 | 3) =>
  changing(
    first[axis],
    shots.map(([at, lasting, ...frame]) => [at, frame[axis], lasting] as const),
  );

const [x, y, z, close] = [track(0), track(1), track(2), track(3)];

export const size = [1280, 720] as const;
/** Right of and below the middle: the words stand to the upper left. */
const middle = [740, 440] as const;

export function lens(time: number): string {
  const [cx, cy] = see([x(time), y(time), z(time)]);
  const shake = shiver(time, 105.75, 0.5) * 5 + shiver(time, 140.6, 0.35) * 3;
  const scale = close(time);
  return `translate(${middle[0]} ${(middle[1] + shake).toFixed(2)}) scale(${scale.toFixed(4)}) translate(${(-cx).toFixed(2)} ${(-cy).toFixed(2)})`;
}
