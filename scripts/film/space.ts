/** Boxes that turn and tip, seen from above a corner as in src/interface/drawings/isometric.ts. */
import type { Place, Point } from '../../src/interface/drawings/isometric.ts';

const unit = 40;
const across = Math.cos(Math.PI / 6);

/** The same projection as the drawings', without their rounding: slow movements must not tremble. */
export const see = ([x, y, z]: Place): Point => [(x - y) * across * unit, ((x + y) / 2 - z) * unit];

export type Solid = {
  /** The middle of its foot. */
  readonly at: Place;
  readonly size: Place;
  /** Degrees about the upright; 0 faces down to the left, -90 down to the right. */
  readonly yaw?: number;
  /** Degrees that it leans over: along the line of the bridge, and across it. */
  readonly tip?: number;
  readonly roll?: number;
  readonly squash?: number;
};

export type SeenFace = { readonly normal: Place; readonly corners: readonly Place[]; readonly name: string };
export type Shape = {
  readonly faces: readonly SeenFace[];
  readonly low: Place;
  readonly high: Place;
  /** A point of the solid, each way from -1 to 1 (upwards from 0 to 1), as a place in the world. */
  readonly point: (across: number, along: number, up: number) => Place;
};

type Turn = (place: Place) => Place;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function turning({ yaw = 0, tip = 0, roll = 0 }: Solid): Turn {
  const [cy, sy] = [Math.cos(radians(yaw)), Math.sin(radians(yaw))];
  const [ct, st] = [Math.cos(radians(tip)), Math.sin(radians(tip))];
  const [cr, sr] = [Math.cos(radians(roll)), Math.sin(radians(roll))];
  return ([x, y, z]) => {
    const [ax, ay] = [x * cy - y * sy, x * sy + y * cy];
    const [by, bz] = [ay * ct - z * st, ay * st + z * ct];
    return [ax * cr + bz * sr, by, -ax * sr + bz * cr];
  };
}

const sides: readonly (readonly [string, Place, readonly Place[]])[] = [
  [
    'back',
    [0, -1, 0],
    [
      [1, -1, 1],
      [-1, -1, 1],
      [-1, -1, 0],
      [1, -1, 0],
    ],
  ],
  [
    'far',
    [-1, 0, 0],
    [
      [-1, -1, 1],
      [-1, 1, 1],
      [-1, 1, 0],
      [-1, -1, 0],
    ],
  ],
  [
    'under',
    [0, 0, -1],
    [
      [-1, -1, 0],
      [1, -1, 0],
      [1, 1, 0],
      [-1, 1, 0],
    ],
  ],
  [
    'front',
    [0, 1, 0],
    [
      [-1, 1, 1],
      [1, 1, 1],
      [1, 1, 0],
      [-1, 1, 0],
    ],
  ],
  [
    'near',
    [1, 0, 0],
    [
      [1, 1, 1],
      [1, -1, 1],
      [1, -1, 0],
      [1, 1, 0],
    ],
  ],
  [
    'top',
    [0, 0, 1],
    [
      [-1, -1, 1],
      [1, -1, 1],
      [1, 1, 1],
      [-1, 1, 1],
    ],
  ],
];

/** The faces that are seen, and the room that the solid takes. Turned about its middle when it tips, else its foot. */
export function shapeOf(solid: Solid): Shape {
  const { at, size, squash = 1, tip = 0, roll = 0 } = solid;
  const wide = 1 / Math.sqrt(squash);
  const half: Place = [(size[0] / 2) * wide, (size[1] / 2) * wide, size[2] * squash];
  const turn = turning(solid);
  const pivot = tip || roll ? half[2] / 2 : 0;
  const point = (x: number, y: number, z: number): Place => {
    const [px, py, pz] = turn([x * half[0], y * half[1], z * half[2] - pivot]);
    return [at[0] + px, at[1] + py, at[2] + pz + pivot];
  };
  const all = sides.map(([name, normal, corners]) => ({
    name,
    normal: turn(normal),
    corners: corners.map((corner) => point(...corner)),
  }));
  const places = all.flatMap(({ corners }) => corners);
  const bound = (pick: typeof Math.min): Place => [
    pick(...places.map(([x]) => x)),
    pick(...places.map(([, y]) => y)),
    pick(...places.map(([, , z]) => z)),
  ];
  const seen = ({ normal: [x, y, z] }: SeenFace): boolean => x + y + z > 0.01;
  return { faces: all.filter(seen), low: bound(Math.min), high: bound(Math.max), point };
}
