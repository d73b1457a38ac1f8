/** What the models are drawn with: colours by the names of the tokens, and lines, shapes and words as SVG. */
export const printInks = {
  paper: '#faf6ee',
  'paper-raised': '#fffdf8',
  'paper-deep': '#f1eadb',
  ink: '#221d17',
  'ink-soft': '#5b5145',
  'line-strong': '#857865',
  accent: '#9f3218',
  'accent-tint': '#f7e4da',
  'arc-a': '#7f5600',
  'arc-a-tint': '#f8e7bd',
  'arc-b': '#14625d',
  'arc-b-tint': '#d3e9e3',
  'arc-c': '#454a94',
  'arc-c-tint': '#e1e2f4',
  'arc-d': '#7a3263',
  'arc-d-tint': '#f3dfeb',
} as const;

export type Ink = keyof typeof printInks;

/** A colour as SVG takes it: the token itself on a screen, a fixed value in an edition. */
export type Pen = (ink: Ink) => string;
export const screenPen: Pen = (ink) => `var(--${ink})`;
export const printPen: Pen = (ink) => printInks[ink];

/** A finished drawing, without the frame around it. */
export type Drawn = { readonly width: number; readonly height: number; readonly body: string };
export type Point = readonly [x: number, y: number];
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Look = { readonly fill?: Ink; readonly stroke?: Ink; readonly width?: number; readonly dash?: string };

const look = (pen: Pen, { fill, stroke = 'ink', width = 1.75, dash }: Look): string =>
  `fill="${fill ? pen(fill) : 'none'}" stroke="${pen(stroke)}" stroke-width="${width}"` +
  (dash ? ` stroke-dasharray="${dash}"` : '');

export const shape = (pen: Pen, points: readonly Point[], how: Look): string =>
  `<polygon points="${points.map((point) => point.join(' ')).join(' ')}" ${look(pen, how)}/>`;

export const rect = (pen: Pen, { x, y, w, h }: Box, how: Look): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" ${look(pen, how)}/>`;

export const path = (pen: Pen, d: string, how: Look = {}): string => `<path d="${d}" ${look(pen, how)}/>`;

export const circle = (pen: Pen, [x, y]: Point, { radius, ...how }: Look & { radius: number }): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" ${look(pen, how)}/>`;

/** A line through the points that ends in a head; straight pieces only. */
export function arrow(pen: Pen, points: readonly Point[], how: Look = {}): string {
  const [from, to] = points.slice(-2);
  if (!from || !to) return '';
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const corner = (turn: number): Point => [
    round(to[0] - 9 * Math.cos(angle + turn)),
    round(to[1] - 9 * Math.sin(angle + turn)),
  ];
  const ink = how.stroke ?? 'ink';
  const line = path(pen, `M${points.map((point) => point.join(' ')).join('L')}`, how);
  return line + shape(pen, [to, corner(0.45), corner(-0.45)], { fill: ink, stroke: ink, width: 1 });
}

export const round = (value: number): number => Math.round(value * 10) / 10;

type Type = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly ink?: Ink;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/** Lines of text from the first one's baseline downwards. */
export function words(
  pen: Pen,
  { at: [x, y], lines }: { readonly at: Point; readonly lines: readonly string[] },
  { size = 15, bold = false, ink = 'ink', anchor = 'start' }: Type = {},
): string {
  const spans = lines.map((line, index) => `<tspan x="${x}" dy="${index ? 17 : 0}">${escape(line)}</tspan>`);
  const set = `fill="${pen(ink)}" font-size="${size}" font-weight="${bold ? 600 : 400}" text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" ${set}>${spans.join(' ')}</text>`;
}
