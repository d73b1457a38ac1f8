/** Ink and colours of the product's tokens (light), as strokes and fills of SVG. */
import { hatching, type Place, type Point } from '../../src/interface/drawings/isometric.ts';
import { see, shapeOf, type SeenFace, type Shape, type Solid } from './space.ts';

export const paper = '#faf6ee';
export const raised = '#fffdf8';
export const deep = '#f1eadb';
export const ink = '#221d17';
export const inkSoft = '#5b5145';
export const lineStrong = '#857865';

type Colours = { readonly top: string; readonly left: string; readonly right: string };
export type Tone = 'paper' | 'ground' | 'accent' | 'a' | 'b' | 'c' | 'd';

export const mix = (one: string, other: string, part: number): string => {
  const of = (colour: string, at: number): number => parseInt(colour.slice(at, at + 2), 16);
  const hex = [1, 3, 5].map((at) => Math.round(of(one, at) + (of(other, at) - of(one, at)) * part));
  return `#${hex.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
};

const spot = (tint: string, full: string): Colours => ({
  top: tint,
  left: mix(tint, full, 0.28),
  right: full,
});

export const tones: Readonly<Record<Tone, Colours>> = {
  paper: { top: raised, left: mix(paper, deep, 0.28), right: deep },
  ground: { top: '#f6efe1', left: '#eadfca', right: '#dfd2b9' },
  accent: spot('#f7e4da', '#9f3218'),
  a: spot('#f8e7bd', '#7f5600'),
  b: spot('#d3e9e3', '#14625d'),
  c: spot('#e1e2f4', '#454a94'),
  d: spot('#f3dfeb', '#7a3263'),
};

const fixed = (value: number): string => String(Math.round(value * 100) / 100);
export const through = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index ? 'L' : 'M'}${fixed(x)} ${fixed(y)}`).join('');
export const path = (places: readonly Place[], closed = true): string =>
  through(places.map(see)) + (closed ? 'Z' : '');

export const stroke = 1.75;

/** The light comes from the left: a face is coloured by where it looks. */
function shade({ normal: [x, y, z] }: SeenFace, { top, left, right }: Colours): string {
  const [r, l, u] = [Math.max(0, x) ** 2, Math.max(0, y) ** 2, Math.max(0, z) ** 2];
  const sum = r + l + u || 1;
  const side = mix(left, right, r + l > 0 ? r / (r + l) : 1);
  return mix(side, top, u / sum);
}

function lines(face: SeenFace, tone: Tone): string {
  if (tone === 'ground' || tone === 'accent' || tone === 'c') return '';
  const side = face.normal[1] > 0.9 ? 'left' : face.normal[0] > 0.9 ? 'right' : 'top';
  const d = hatching({ side, tone, points: face.corners.map(see) });
  return d ? `<path d="${d}" fill="none" stroke-width="1" opacity=".4"/>` : '';
}

export function paintShape({ faces }: Shape, tone: Tone): string {
  return faces
    .map((face) => `<path d="${path(face.corners)}" fill="${shade(face, tones[tone])}"/>${lines(face, tone)}`)
    .join('');
}

/** A dashed outline of what is wished for or planned. */
export function paintGhost(solid: Solid, strength: number): string {
  const d = shapeOf(solid).faces.map(({ corners }) => path(corners));
  return `<path d="${d.join('')}" fill="${raised}" fill-opacity="${fixed(0.35 * strength)}" stroke="${lineStrong}" stroke-opacity="${fixed(strength)}" stroke-dasharray="4 5"/>`;
}

/** A figure lying flat on a face or the ground: circles, ticks, dots. */
export const round = (middle: Place, [one, other]: readonly [Place, Place], count = 18): Place[] =>
  Array.from({ length: count }, (_, index) => {
    const [c, s] = [Math.cos((index / count) * 2 * Math.PI), Math.sin((index / count) * 2 * Math.PI)];
    return [0, 1, 2].map((axis) => middle[axis]! + one[axis]! * c + other[axis]! * s) as unknown as Place;
  });
