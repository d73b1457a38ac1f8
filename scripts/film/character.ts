/** A block with eyes: it turns, leans, squashes, blinks and, in the end, carries something of the other. */
import type { Place } from '../../src/interface/drawings/isometric.ts';
import type { Timed } from './motion.ts';
import { hill } from './motion.ts';
import type { Item } from './order.ts';
import { ink, paintShape, path, raised, round, type Tone } from './paint.ts';
import { shapeOf, type Shape } from './space.ts';
import type { Hopping } from './travel.ts';

export type Part = {
  readonly tone: Tone;
  readonly size: Place;
  readonly way: Timed<Hopping>;
  readonly yaw: Timed<number>;
  readonly tip: Timed<number>;
  readonly roll: Timed<number>;
  /** Where the eyes look on their side of the block, from -1 to 1. */
  readonly lookAcross: Timed<number>;
  readonly lookUp: Timed<number>;
  /** How open the eyes are: 1 is awake, 0.5 is not amused. */
  readonly awake: Timed<number>;
  readonly blinks: readonly number[];
  /** What presses it down or lets it stretch, beside its own hops. */
  readonly press: Timed<number>;
  readonly scale: Timed<number>;
  /** The block it has got from the other, as a part of its height. */
  readonly cap: { readonly tone: Tone; readonly height: Timed<number> };
};

export type Stance = { readonly at: Place; readonly size: Place; readonly top: number };

/** Where a character is and how much room it takes, for those who carry, contain and follow it. */
export function stanceOf(part: Part, time: number): Stance {
  const { at, squash } = part.way(time);
  const scale = part.scale(time);
  const size: Place = [part.size[0] * scale, part.size[1] * scale, part.size[2] * scale];
  const cap = part.cap.height(time);
  return { at, size, top: at[2] + size[2] * squash * part.press(time) + cap };
}

const openness = (part: Part, time: number): number =>
  Math.max(
    0.08,
    part.blinks.reduce((open, at) => open * (1 - hill(time, at, 0.22)), part.awake(time)),
  );

/** Two eyes on the front face; nothing when that face looks away. */
function eyes(part: Part, shape: Shape, time: number): string {
  const front = shape.faces.find(
    ({ name, normal }) => name === 'front' && normal[0] + normal[1] + normal[2] > 0.12,
  );
  if (!front) return '';
  const [left, right, , low] = front.corners as readonly [Place, Place, Place, Place];
  const along = scaled(minus(right, left), 1);
  const up = minus(left, low);
  const [wide, tall] = [length(along), length(up)];
  const [u, v] = [scaled(along, 1 / wide), scaled(up, 1 / tall)];
  const open = openness(part, time);
  return [-1, 1]
    .map((side) => {
      const middle = plus(low, along, 0.5 + side * 0.2 * Math.min(1, 1 / wide), up, eyeHeight(part));
      const white = round(middle, [scaled(u, 0.135), scaled(v, 0.175 * open)]);
      const aim = plus(middle, u, part.lookAcross(time) * 0.062, v, part.lookUp(time) * 0.085 * open);
      const pupil = round(aim, [scaled(u, 0.068), scaled(v, 0.088 * Math.min(1, open * 1.15))]);
      return `<path d="${path(white)}" fill="${raised}" stroke-width="1.3"/><path d="${path(pupil)}" fill="${ink}" stroke="none"/>`;
    })
    .join('');
}

const eyeHeight = ({ size }: Part): number => (size[2] > 1.2 ? 0.72 : 0.6);
const minus = (a: Place, b: Place): Place => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const scaled = (a: Place, by: number): Place => [a[0] * by, a[1] * by, a[2] * by];
const length = (a: Place): number => Math.hypot(...a);
const plus = (...[at, one, byOne, other, byOther]: [Place, Place, number, Place, number]): Place => [
  at[0] + one[0] * byOne + other[0] * byOther,
  at[1] + one[1] * byOne + other[1] * byOther,
  at[2] + one[2] * byOne + other[2] * byOther,
];

export function drawCharacter(part: Part, time: number): Item {
  const { at, squash } = part.way(time);
  const { size } = stanceOf(part, time);
  const posture = { yaw: part.yaw(time), tip: part.tip(time), roll: part.roll(time) };
  const whole = squash * part.press(time);
  const shape = shapeOf({ at, size, ...posture, squash: whole });
  const height = part.cap.height(time);
  const svg = paintShape(shape, part.tone) + eyes(part, shape, time);
  if (height < 0.02) return { svg, low: shape.low, high: shape.high };
  const wide = 1 / Math.sqrt(whole);
  const cap = shapeOf({
    at: shape.point(0, 0, 1),
    size: [size[0] * wide, size[1] * wide, height],
    ...posture,
  });
  return { svg: svg + paintShape(cap, part.cap.tone), low: shape.low, high: cap.high };
}
