/** The geometry of the illustrations: blocks, the open box and pawns, seen from above a corner. */
export type Point = readonly [x: number, y: number];
export type Place = readonly [x: number, y: number, z: number];
export type Tone = 'paper' | 'accent' | 'a' | 'b' | 'c' | 'd' | 'ghost';
export type Side = 'top' | 'left' | 'right' | 'inside' | 'flap';
export type Face = { readonly side: Side; readonly tone: Tone; readonly points: readonly Point[] };

/** Painted in the order given: what stands in front comes last. */
export type Piece =
  | { readonly kind: 'block'; readonly at: Place; readonly size?: Place; readonly tone?: Tone }
  | {
      readonly kind: 'box-back' | 'box-front';
      readonly at: Place;
      readonly size: Place;
      readonly closed?: boolean;
    }
  | { readonly kind: 'pawn'; readonly at: Place; readonly tone: Tone };

const unit = 40;
const across = Math.cos(Math.PI / 6);

export function project([x, y, z]: Place): Point {
  return [round((x - y) * across * unit), round(((x + y) / 2 - z) * unit)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function face(side: Side, tone: Tone, corners: readonly Place[]): Face {
  return { side, tone, points: corners.map(project) };
}

export function blockFaces([x, y, z]: Place, [w, d, h]: Place = [1, 1, 1], tone: Tone = 'paper'): Face[] {
  const [right, front, up] = [x + w, y + d, z + h];
  return [
    face('left', tone, [
      [x, front, up],
      [right, front, up],
      [right, front, z],
      [x, front, z],
    ]),
    face('right', tone, [
      [right, front, up],
      [right, y, up],
      [right, y, z],
      [right, front, z],
    ]),
    face('top', tone, [
      [x, y, up],
      [right, y, up],
      [right, front, up],
      [x, front, up],
    ]),
  ];
}

/** The floor and the two far walls, with their flaps thrown back. */
export function boxBack([x, y, z]: Place, [w, d, h]: Place): Face[] {
  const [right, front, up] = [x + w, y + d, z + h];
  return [
    face('flap', 'paper', [
      [x, y, up],
      [x, front, up],
      [x - 0.75, front + 0.1, up + 0.35],
      [x - 0.75, y - 0.1, up + 0.35],
    ]),
    face('flap', 'paper', [
      [x, y, up],
      [right, y, up],
      [right + 0.1, y - 0.75, up + 0.35],
      [x - 0.1, y - 0.75, up + 0.35],
    ]),
    face('inside', 'paper', [
      [x, y, z],
      [right, y, z],
      [right, front, z],
      [x, front, z],
    ]),
    face('inside', 'paper', [
      [x, y, up],
      [x, front, up],
      [x, front, z],
      [x, y, z],
    ]),
    face('inside', 'paper', [
      [x, y, up],
      [right, y, up],
      [right, y, z],
      [x, y, z],
    ]),
  ];
}

/** The two near walls with flaps folded down, or a lid when the box is closed. */
export function boxFront([x, y, z]: Place, [w, d, h]: Place, closed = false): Face[] {
  const [right, front, up] = [x + w, y + d, z + h];
  const walls = blockFaces([x, y, z], [w, d, h]);
  if (closed) return walls;
  return [
    ...walls.filter(({ side }) => side !== 'top'),
    face('flap', 'paper', [
      [x, front, up],
      [right, front, up],
      [right + 0.1, front + 0.7, up - 0.3],
      [x - 0.1, front + 0.7, up - 0.3],
    ]),
    face('flap', 'paper', [
      [right, front, up],
      [right, y, up],
      [right + 0.7, y - 0.1, up - 0.3],
      [right + 0.7, front + 0.1, up - 0.3],
    ]),
  ];
}

export function faces(piece: Piece): Face[] {
  if (piece.kind === 'block') return blockFaces(piece.at, piece.size, piece.tone);
  if (piece.kind === 'box-back') return boxBack(piece.at, piece.size);
  if (piece.kind === 'box-front') return boxFront(piece.at, piece.size, piece.closed);
  return [];
}

/** Lines across a parallelogram, so that each arc also has a pattern: a pattern is never only a colour. */
export function hatching({ side, tone, points }: Face): string {
  const [a, b, c, d] = points;
  if (!a || !b || !c || !d || tone === 'ghost') return '';
  const upright = lines([a, b], [d, c]);
  const level = lines([a, d], [b, c]);
  if (side === 'left')
    return { paper: '', accent: '', a: upright, b: level, c: upright, d: upright + level }[tone];
  return side === 'right' && tone === 'paper' ? level : '';
}

function lines([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): string {
  const count = Math.max(2, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / 9));
  const at = (from: Point, to: Point, part: number): string =>
    `${round(from[0] + (to[0] - from[0]) * part)} ${round(from[1] + (to[1] - from[1]) * part)}`;
  return Array.from({ length: count - 1 }, (_, index) => (index + 1) / count)
    .map((part) => `M${at(a, b, part)}L${at(c, d, part)}`)
    .join('');
}

/** The viewBox that holds all of a drawing. */
export function frame(pieces: readonly Piece[], margin = 4): string {
  const points = pieces.flatMap((piece) =>
    piece.kind === 'pawn' ? pawnCorners(piece.at) : faces(piece).flatMap(({ points }) => points),
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return [left, top, Math.max(...xs) - left + margin, Math.max(...ys) - top + margin].map(round).join(' ');
}

function pawnCorners(at: Place): Point[] {
  const [x, y] = project(at);
  return [
    [x - 14, y + 8],
    [x + 14, y - 56],
  ];
}
