import type { Prompt, Row } from '#domain/prompts/prompt.ts';
import { cellChoices, type Choice } from '../choices.ts';
import type { AskedText, ToolTexts } from '../tool-texts.ts';

/** What rows are placed along: a column and its steps, from the first to the last. */
export type Axis = { readonly column: string; readonly title: string; readonly heads: readonly Choice[] };

/** Something drawn: its place on each axis, or null as long as it has none. */
export type Drawn = { readonly row: Row; readonly number: number; readonly at: readonly number[] | null };

/** One axis for lanes and rings, `x` and `y` for a grid. */
export function axesOf(prompt: Prompt, text: AskedText, ui: ToolTexts['ui']): readonly Axis[] {
  const { drawn } = prompt;
  if (!drawn) return [];
  const ids =
    drawn.as === 'board' ? [drawn.lanes] : drawn.as === 'rings' ? [drawn.rings] : [drawn.x, drawn.y];
  return ids.map((id) => axis(prompt, { text, ui }, id));
}

function axis(prompt: Prompt, { text, ui }: { text: AskedText; ui: ToolTexts['ui'] }, id: string): Axis {
  const column = prompt.columns?.find((one) => one.id === id);
  const words = text.columns?.[id] ?? { label: '', help: '' };
  const heads = column ? (cellChoices(column, words, ui) ?? []) : [];
  return { column: id, title: words.label, heads: heads.filter(({ value }) => value !== 'dont-know') };
}

/** Where each row stands; one that lacks a place on an axis stands nowhere. */
export function drawnRows(axes: readonly Axis[], rows: readonly Row[]): readonly Drawn[] {
  return rows.map((row, index) => {
    const at = axes.map(({ column, heads }) =>
      heads.findIndex(({ value }) => value === String(row.cells[column] ?? '')),
    );
    return { row, number: index + 1, at: at.some((place) => place < 0) ? null : at };
  });
}

/** The value of an axis one step on, held within it; the first for what has no place yet. */
export function stepOn({ heads }: Axis, at: number | undefined, by: number): Choice | undefined {
  return heads[at === undefined ? 0 : Math.min(heads.length - 1, Math.max(0, at + by))];
}

/** Cells hold a scale's step as a number, all else as text. */
export const cellValue = (value: string): string | number => (/^\d+$/.test(value) ? Number(value) : value);

/** The half of the drawing's width and height. */
export const half = 180;

/** The outer edge of a ring, 0 innermost. */
export const ringEdge = (rings: number, ring: number): number => ((ring + 1) / rings) * (half - 2);

/** Points on their rings, evenly round each; every ring begins a little further on, so that they do not stand in line. */
export function ringPoints(
  rings: number,
  drawn: readonly Drawn[],
): ReadonlyMap<string, readonly [number, number]> {
  const points = new Map<string, readonly [number, number]>();
  for (let ring = 0; ring < rings; ring += 1) {
    const here = drawn.filter(({ at }) => at?.[0] === ring);
    const radius = ringEdge(rings, ring) - ringEdge(rings, 0) / 2;
    for (const [index, { row }] of here.entries()) {
      const angle = (index / here.length + ring * 0.13 + 0.08) * 2 * Math.PI;
      const inner = here.length === 1 && ring === 0 ? 0.35 : 1;
      points.set(row.id, [half + Math.sin(angle) * radius * inner, half - Math.cos(angle) * radius * inner]);
    }
  }
  return points;
}

/** Points in their cells, beside and below each other; the first step of `y` is at the foot. */
export function gridPoints(
  [x, y]: readonly [Axis, Axis],
  drawn: readonly Drawn[],
): ReadonlyMap<string, readonly [number, number]> {
  const points = new Map<string, readonly [number, number]>();
  const [wide, high] = [(2 * half) / x.heads.length, (2 * half) / y.heads.length];
  const filled = new Map<string, number>();
  for (const { row, at } of drawn) {
    if (!at) continue;
    const [column = 0, line = 0] = at;
    const key = `${column}.${line}`;
    const before = filled.get(key) ?? 0;
    filled.set(key, before + 1);
    const across = Math.max(1, Math.floor((wide - 6) / 27));
    const [left, top] = [column * wide, (y.heads.length - 1 - line) * high];
    points.set(row.id, [left + 17 + (before % across) * 27, top + 17 + Math.floor(before / across) * 27]);
  }
  return points;
}

/** The place on each axis that a point of the drawing lies in. */
export function placeAt(
  as: 'rings' | 'grid',
  axes: readonly Axis[],
  [px, py]: readonly [number, number],
): readonly number[] {
  const within = (value: number, count: number): number =>
    Math.min(count - 1, Math.max(0, Math.floor(value)));
  const counts = axes.map(({ heads }) => heads.length);
  const [first = 1, second = 1] = counts;
  if (as === 'rings') return [within((Math.hypot(px - half, py - half) / half) * first, first)];
  return [within((px / (2 * half)) * first, first), second - 1 - within((py / (2 * half)) * second, second)];
}
