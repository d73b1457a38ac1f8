/** What they build with: where each block lies, flies and ends, and the heavy one that takes both. */
import type { Place } from '../../src/interface/drawings/isometric.ts';
import type { Stance } from './character.ts';
import { bouncing, changing, clamp, hastening, linear, shiver, slowing, type Timed } from './motion.ts';
import type { Item } from './order.ts';
import type { Tone } from './paint.ts';
import { drawBlock } from './things.ts';
import { travelling, type Leg } from './travel.ts';

type Block = {
  readonly tone: Tone;
  readonly size: Place;
  readonly place: Timed<Place>;
  readonly yaw?: Timed<number>;
  readonly tip?: Timed<number>;
  readonly roll?: Timed<number>;
  readonly from?: number;
  readonly until?: number;
};

const edge = 0.96;
const whole: Place = [edge, edge, 1];
const half: Place = [edge, edge, 0.5];
const beam: Place = [edge, 2.5, 0.5];

/** Falls into the picture when the world is set out, like toys on a table. */
const dropping = ([x, y, z]: Place, at: number, legs: readonly Leg[]): Timed<Place> =>
  travelling([x, y, z + 13], [{ at, lasting: 0.9, to: [x, y, z], ease: bouncing }, ...legs]);

const fly = (at: number, to: Place, lasting = 0.75, high = 0.9): Leg => ({ at, lasting, to, high });
const slide = (at: number, to: Place, lasting = 0.5): Leg => ({ at, lasting, to, ease: slowing });

export const blocks: readonly Block[] = [
  { tone: 'a', size: whole, from: 6.4, place: dropping([-2, 3.4, 0], 6.5, [fly(84.5, [0, 3.5, 0])]) },
  {
    tone: 'a',
    size: whole,
    from: 6.6,
    place: dropping([-2, 3.4, 1], 7.1, [fly(83.25, [-0.02, 2.5, 0], 0.8, 0.6)]),
  },
  {
    tone: 'a',
    size: whole,
    from: 6.5,
    place: dropping([-2, 4.6, 0], 6.65, [
      slide(49.4, [1.5, 4.9, 0], 0.8),
      fly(59.4, [0.2, -2.9, 1.0], 1.5, 2.4),
      fly(62.1, [-1.6, -3.2, 0], 0.8, 0.6),
      fly(85.1, [0, -3.5, 0]),
    ]),
  },
  {
    tone: 'a',
    size: whole,
    from: 6.7,
    place: dropping([-2, 4.6, 1], 7.25, [
      fly(47.8, [1.5, 3.8, 0], 0.8, 0.6),
      fly(60.1, [0.2, -2.9, 2.0], 1.4, 2.4),
      fly(62.4, [-1.6, -4.3, 0], 0.8, 0.6),
      fly(83.85, [0, -2.5, 0], 0.8, 0.8),
    ]),
  },
  {
    tone: 'a',
    size: half,
    from: 6.6,
    yaw: changing(0, [
      [104.95, 13, 0.2],
      [130.3, 0, 0.35],
    ]),
    place: dropping([-2, 5.8, 0], 6.8, [
      fly(85.75, [0, 4.5, 0]),
      slide(104.95, [0.12, 4.58, 0], 0.2),
      slide(130.3, [0, 4.5, 0], 0.35),
    ]),
  },
  {
    tone: 'a',
    size: half,
    from: 6.8,
    place: dropping([-2, 5.8, 0.5], 7.4, [
      fly(36.4, [0.5, 4.2, 0], 0.6, 0.7),
      { at: 37.7, lasting: 1.3, to: [-1.4, -7.9, 1.2], high: 2.6, ease: linear },
      fly(39.0, [-1.7, -5.6, 0], 0.7, 0.7),
      fly(86.35, [0, -4.5, 0]),
    ]),
  },
  {
    tone: 'a',
    size: whole,
    from: 7,
    until: 33.6,
    tip: changing(0, [[32.25, -82, 0.6, hastening]]),
    place: dropping([-2, 5.8, 1], 7.8, [
      fly(28.4, [0, 4.0, 0], 0.8, 0.5),
      slide(30.3, [0, 2.75, 0]),
      slide(31.4, [0, 1.55, 0], 0.8),
      { at: 32.3, lasting: 1, to: [0, 0.8, -9], ease: hastening },
    ]),
  },
  { tone: 'b', size: beam, place: travelling([1.6, -7.4, 0], [fly(88.75, [0, -1.75, 1], 0.9, 1)]) },
  {
    tone: 'b',
    size: beam,
    place: travelling(
      [1.6, -7.4, 0.5],
      [
        fly(48.6, [1.6, -4.3, 0], 1, 0.6),
        fly(58.5, [0.2, 2.75, 1.5], 1.5, 2.2),
        fly(61.6, [2.0, 8.3, 0], 0.9, 0.8),
        fly(88.15, [0, 1.75, 1], 0.9, 1),
      ],
    ),
  },
];

export const drawBlocks = (time: number): Item[] =>
  blocks
    .filter(({ from = 0, until = 999 }) => time >= from && time < until)
    .map(({ tone, size, place, yaw, tip, roll }) =>
      drawBlock(
        { at: place(time), size, yaw: yaw?.(time) ?? 0, tip: tip?.(time) ?? 0, roll: roll?.(time) ?? 0 },
        tone,
      ),
    );

const keySize: Place = [0.99, 0.99, 1];
const resting = (one: number, other: number) => (time: number) => time >= one && time < other;
const carriedFirst = resting(97.3, 105);
const carriedLast = resting(134.6, 140.1);

/** Lies on both heads: as high and as crooked as they stand. */
function carried(ahead: Stance, behind: Stance): { at: Place; tip: number } {
  const a = ahead.at[1] + ahead.size[1] / 2 - 0.1;
  const b = behind.at[1] - behind.size[1] / 2 + 0.25;
  const slope = clamp((behind.top - ahead.top) / (b - a), -0.5, 0.5);
  const tip = Math.atan(slope);
  const middle = (ahead.at[1] + behind.at[1]) / 2 - 0.05;
  const height = ahead.top + slope * (middle - a);
  return { at: [0, middle, height + 0.5 / Math.cos(tip) - 0.5], tip: (tip * 180) / Math.PI };
}

const before = travelling([0, 7.8, 16], [{ at: 0.7, lasting: 1.1, to: [0, 7.8, 0], ease: bouncing }]);
const seated: Place = [0, 0, 0.5];

/** The heavy block. It lies, is lifted, falls, is lifted again and closes the gap. */
export function drawKey(time: number, [ochre, teal]: readonly [Stance, Stance]): Item {
  const draw = (at: Place, tip = 0, yaw = 0): Item => drawBlock({ at, size: keySize, tip, yaw }, 'accent');
  if (time < 96.6) {
    const strain = shiver(time, 90.6, 1) * 0.05;
    const [x, y, z] = before(time);
    return draw([x, y, z + Math.abs(strain)], strain * 30);
  }
  if (time < 97.3) return rising(time, [96.6, [0, 7.8, 0]], carried(ochre, teal), draw);
  if (carriedFirst(time)) return draw(...asDrawn(carried(ochre, teal)));
  if (time < 133.9) return falling(time, draw);
  if (time < 134.6) return rising(time, [133.9, [0.1, 6.15, 0]], carried(ochre, teal), draw, 9);
  if (carriedLast(time)) return draw(...asDrawn(carried(ochre, teal)));
  const from = lastCarried.at;
  return draw(
    travelling(from, [{ at: 140.1, lasting: 0.55, to: seated, ease: hastening }])(time),
    changing(lastCarried.tip, [[140.1, 0, 0.4]])(time),
  );
}

type Draw = (at: Place, tip?: number, yaw?: number) => Item;
const asDrawn = ({ at, tip }: { at: Place; tip: number }): [Place, number] => [at, tip];

function rising(
  time: number,
  [at, from]: readonly [number, Place],
  to: { at: Place; tip: number },
  draw: Draw,
  yaw = 0,
): Item {
  const part = travelling([0, 0, 0], [{ at, lasting: 0.7, to: [1, 1, 1] }])(time)[0];
  const place = from.map((value, axis) => value + (to.at[axis]! - value) * part) as unknown as Place;
  return draw(place, to.tip * part, yaw * (1 - part));
}

/** Where it was the moment it slipped, from where both stood then. */
const slipped: Place = [0, 6.15, 1.75];
const lastCarried = { at: [0, 0.1, 2.75] as Place, tip: -10 };

function falling(time: number, draw: Draw): Item {
  const at = travelling(slipped, [{ at: 105, lasting: 1.1, to: [0.1, 6.15, 0], ease: bouncing }])(time);
  return draw(at, changing(-12, [[105, -90, 0.7, hastening]])(time), changing(0, [[105, 9, 0.7]])(time));
}
