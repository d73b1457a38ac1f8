type Scale = readonly [number, number];

/** How far along its scale a value is, 0-1. */
export function shareOf(value: number, [from, to]: Scale): number {
  if (!(to > from)) return 0;
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** From where to where a bar is drawn, as shares: from nothing where the scale has it, else from its lowest. */
export function extent(value: number | null, scale: Scale): { from: number; to: number } | null {
  if (value === null) return null;
  const [lowest, highest] = scale;
  const start = shareOf(lowest < 0 && highest > 0 ? 0 : lowest, scale);
  const end = shareOf(value, scale);
  return { from: Math.min(start, end), to: Math.max(start, end) };
}

export type Point = { readonly x: number; readonly y: number };

/** A point at a share of the way round a circle, from the top and clockwise. */
export function around(share: number, radius: number, centre: number): Point {
  const angle = share * 2 * Math.PI - Math.PI / 2;
  const rounded = (at: number): number => Math.round(at * 10) / 10;
  return { x: rounded(centre + radius * Math.cos(angle)), y: rounded(centre + radius * Math.sin(angle)) };
}

export const polygon = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');
