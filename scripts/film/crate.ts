/** The box with a lid of four flaps; what is in it is painted between its far and its near walls. */
import type { Place } from '../../src/interface/drawings/isometric.ts';
import { clamp, type Timed } from './motion.ts';
import type { Item } from './order.ts';
import { deep, mix, paintShape, path, raised } from './paint.ts';
import { shapeOf } from './space.ts';

export type Crate = {
  /** Its corner furthest back. */
  readonly at: Timed<Place>;
  readonly size: Place;
  /** 0 is shut, 1 thrown open. */
  readonly near: Timed<number>;
  readonly far: Timed<number>;
};

const outward = { far: 152, near: 205 };

/** The flap that lies on top opens first and shuts last. */
const pair = (open: number, full: number): { over: number; under: number } => ({
  over: clamp(open * 1.6) * full,
  under: clamp(open * 1.6 - 0.6) * full,
});

type Hinge = { readonly from: Place; readonly to: Place; readonly inward: readonly [number, number] };

/** A flap on its hinge: flat over the box at 0 degrees, upright at 90. */
function flap({ from, to, inward }: Hinge, reach: number, degrees: number): string {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const wider = 0.07 * (1 - Math.cos((degrees * Math.PI) / 180)) * 0.5;
  const [ax, ay] = [Math.sign(to[0] - from[0]) * wider, Math.sign(to[1] - from[1]) * wider];
  const edge = ([x, y, z]: Place, sign: number): Place => [
    x + inward[0] * reach * c + ax * sign,
    y + inward[1] * reach * c + ay * sign,
    z + reach * s,
  ];
  const fill = mix(raised, deep, degrees > 90 && degrees < 180 ? 0.35 : 0);
  return `<path d="${path([from, to, edge(to, 1), edge(from, -1)])}" fill="${fill}"/>`;
}

export function drawCrate({ at, size, near, far }: Crate, time: number, inside = ''): Item {
  const [x, y, z] = at(time);
  const [w, d, h] = size;
  const [right, front, up] = [x + w, y + d, z + h];
  const wall = (...corners: Place[]): string => `<path d="${path(corners)}" fill="${deep}"/>`;
  const [b, l, r, f]: Place[] = [
    [x, y, up],
    [x, front, up],
    [right, y, up],
    [right, front, up],
  ] as Place[];
  const [fold, open] = [pair(far(time), outward.far), pair(near(time), outward.near)];
  const behind =
    flap({ from: b!, to: l!, inward: [1, 0] }, w / 2, fold.under) +
    flap({ from: b!, to: r!, inward: [0, 1] }, d / 2, fold.over);
  const before =
    flap({ from: l!, to: f!, inward: [0, -1] }, d / 2, open.under) +
    flap({ from: r!, to: f!, inward: [-1, 0] }, w / 2, open.over);
  const hollow =
    wall([x, y, z], [right, y, z], [right, front, z], [x, front, z]) +
    wall(b!, l!, [x, front, z], [x, y, z]) +
    wall(b!, r!, [right, y, z], [x, y, z]);
  const shell = shapeOf({ at: [x + w / 2, y + d / 2, z], size });
  const walls = paintShape({ ...shell, faces: shell.faces.filter(({ name }) => name !== 'top') }, 'paper');
  const svg =
    fold.under > 88 ? behind + hollow + inside + walls + before : hollow + inside + behind + walls + before;
  return { svg, low: shell.low, high: shell.high };
}
