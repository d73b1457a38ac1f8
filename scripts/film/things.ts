/** What stands about in the picture: islands with shadows, blocks, people, the outlines of a plan. */
import type { Place } from '../../src/interface/drawings/isometric.ts';
import { clamp } from './motion.ts';
import type { Item } from './order.ts';
import { ink, mix, paintGhost, paintShape, path, tones, type Tone } from './paint.ts';
import { see, shapeOf, type Solid } from './space.ts';

export type Island = { readonly low: Place; readonly high: Place };

export const islands: readonly Island[] = [
  { low: [-3, -11, -0.9], high: [3.2, -2, 0] },
  { low: [-3, 2, -0.9], high: [3.2, 11.8, 0] },
];

const shadowColour = mix(tones.ground.top, '#d9c9a8', 0.62);

/** The light falls from the left: a shadow lies along x, longer the taller a thing, further away the higher up. */
export function shadowOn({ low, high }: Island, { low: from, high: to }: Pick<Item, 'low' | 'high'>): string {
  const lift = Math.max(0, from[2]) * 0.32;
  const [x1, x2] = [from[0] + lift, to[0] + Math.max(0, to[2]) * 0.32].map((x) => clamp(x, low[0], high[0]));
  const [y1, y2] = [from[1], to[1]].map((y) => clamp(y, low[1], high[1]));
  if (x2! - x1! < 0.02 || y2! - y1! < 0.02 || from[2] < -0.3) return '';
  const soft = clamp(1 - from[2] * 0.18, 0.25, 1);
  const corners: Place[] = [
    [x1!, y1!, 0],
    [x2!, y1!, 0],
    [x2!, y2!, 0],
    [x1!, y2!, 0],
  ];
  return `<path d="${path(corners)}" fill="${mix(tones.ground.top, shadowColour, soft)}" stroke="none"/>`;
}

export function drawIsland(island: Island, things: readonly Pick<Item, 'low' | 'high'>[]): Item {
  const { low, high } = island;
  const at: Place = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2]];
  const shape = shapeOf({ at, size: [high[0] - low[0], high[1] - low[1], high[2] - low[2]] });
  const shadows = things.map((thing) => shadowOn(island, thing)).join('');
  return { svg: paintShape(shape, 'ground') + shadows, low, high };
}

export function drawBlock(solid: Solid, tone: Tone, opacity = 1): Item {
  const shape = shapeOf(solid);
  const svg = paintShape(shape, tone);
  return { svg: opacity < 1 ? `<g opacity="${opacity}">${svg}</g>` : svg, low: shape.low, high: shape.high };
}

export function drawGhost(solid: Solid, strength: number): Item {
  const { low, high } = shapeOf(solid);
  return { svg: paintGhost(solid, strength), low, high };
}

/** The pawn of the product's drawings, small beside the blocks. */
export function drawPerson(at: Place, tone: Tone | 'ink'): Item {
  const [x, y] = see(at);
  const fill = tone === 'ink' ? ink : tones[tone].right;
  const svg = `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(.6)" fill="${fill}" stroke="${ink}"><path d="M-13 0C-13 -8 -6 -14 -4.500 -34H4.500C6 -14 13 -8 13 0C13 8 -13 8 -13 0Z"/><circle cy="-42" r="10"/></g>`;
  const [px, py, pz] = at;
  return { svg, low: [px - 0.2, py - 0.2, pz], high: [px + 0.2, py + 0.2, pz + 0.8] };
}
