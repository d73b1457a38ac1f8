import type { Light } from '#domain/tools/result.ts';

/** A picture for paper: made here alone, of shapes and numbers. */
export type Drawn = {
  readonly svg: string;
  /** Height over width. */
  readonly ratio: number;
  /** How much of the width of the text it takes. */
  readonly share: number;
};

export const [ink, soft, line, tint] = ['#221d17', '#5b5145', '#c9bda8', '#f1eadb'];
export const lights: Readonly<Record<Light, string>> = { green: '#2f6130', amber: '#7f5600', red: '#a01228' };

type Pair = readonly [number, number];
type Style = Readonly<Record<string, string>>;

const round = (value: number): number => Math.round(value * 10) / 10;

const shape = (name: string, places: Readonly<Record<string, number | string>>, style: Style): string => {
  const told = Object.entries({ fill: 'none', ...places, ...style });
  return `<${name} ${told.map(([key, value]) => `${key}="${typeof value === 'number' ? round(value) : value}"`).join(' ')}/>`;
};

export const rect = ([x, y]: Pair, [width, height]: Pair, style: Style): string =>
  shape('rect', { x, y, width, height }, style);
export const circle = ([cx, cy]: Pair, r: number, style: Style): string =>
  shape('circle', { cx, cy, r }, style);
export const path = (d: string, style: Style): string => shape('path', { d }, style);

/** Numbers only: nothing that somebody wrote ever stands in a drawing. */
export const text = ([x, y]: Pair, number: string, anchor: 'start' | 'middle' | 'end' = 'start'): string =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${ink}">${number}</text>`;

const dashes: Readonly<Record<Light, string>> = { green: 'none', amber: '6 3', red: '2 2' };

/** A numbered place. */
export const dot = ([x, y]: Pair, number: number, light?: Light): string =>
  circle([x, y], 12, {
    fill: '#fffdf8',
    stroke: light ? lights[light] : ink,
    'stroke-width': light ? '2.5' : '1.2',
    ...(light && { 'stroke-dasharray': dashes[light] }),
  }) + text([x, y + 5], `${number}`, 'middle');

export const drawn = ([width, height]: Pair, shapes: readonly string[], share: number): Drawn => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" font-family="Source Sans 3" font-size="14" fill="${ink}">${shapes.join('')}</svg>`,
  ratio: height / width,
  share,
});
