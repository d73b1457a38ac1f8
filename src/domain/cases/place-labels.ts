/** A point on a map with its label's size, all in the map's own units. The first points choose first. */
export type Spot = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
};

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Where a label stands; `leader` goes from the point's edge to the label when it stands off. */
export type PlacedLabel = Box & {
  readonly side: 'start' | 'end' | 'middle';
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | null;
};

const gap = 4;
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom + 1 && b.top < a.bottom + 1;

const around = ({ x, y, radius }: Spot): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

type Candidate = PlacedLabel;

/** Beside the point first, then ever farther out with a line to it; to the east before the west. */
function candidates(spot: Spot): Candidate[] {
  const { x, y, radius, width, height } = spot;
  const beside = (away: number, up: number): Candidate[] => {
    const top = y - height / 2 + up;
    const line = away > 0 || up !== 0;
    const reach = radius + gap + away;
    const east = { left: x + reach, right: x + reach + width, top, bottom: top + height };
    const west = { left: x - reach - width, right: x - reach, top, bottom: top + height };
    return [
      { ...east, side: 'start', leader: line ? leaderTo(spot, east.left - 1, y + up) : null },
      { ...west, side: 'end', leader: line ? leaderTo(spot, west.right + 1, y + up) : null },
    ];
  };
  const over = (direction: -1 | 1): Candidate => {
    const middle = y + direction * (radius + 2 + height / 2);
    return {
      left: x - width / 2,
      right: x + width / 2,
      top: middle - height / 2,
      bottom: middle + height / 2,
      side: 'middle',
      leader: null,
    };
  };
  const far = [14, 28, 44, 62].flatMap((away) =>
    [0, -1, 1, -2, 2, -3, 3].flatMap((step) => beside(away, step * height)),
  );
  return [...beside(0, 0), over(-1), over(1), ...far];
}

function leaderTo({ x, y, radius }: Spot, toX: number, toY: number): PlacedLabel['leader'] {
  const length = Math.hypot(toX - x, toY - y) || 1;
  const [dx, dy] = [(toX - x) / length, (toY - y) / length];
  return [x + dx * radius, y + dy * radius, toX, toY];
}

/**
 * A place for each label where none covers another, a point or the edge; null for those there is no room for.
 * Points that come first have the better places.
 */
export function placeLabels(
  spots: readonly Spot[],
  { width, height }: { readonly width: number; readonly height: number },
): (PlacedLabel | null)[] {
  const points = spots.map(around);
  const taken: Box[] = [];
  return spots.map((spot, own) => {
    const place = candidates(spot).find(
      (box) =>
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= width &&
        box.bottom <= height &&
        !taken.some((other) => overlap(box, other)) &&
        !points.some((point, index) => index !== own && overlap(box, point)),
    );
    if (place) taken.push(place);
    return place ?? null;
  });
}
