/** The agreement: a sheet that is rolled out over the gap, drawn by both, marked by both, and looked at again. */
import type { Place, Point } from '../../src/interface/drawings/isometric.ts';
import { blend, bouncing, changing, clamp, during, soft } from './motion.ts';
import type { Item } from './order.ts';
import { deep, ink, lineStrong, path, raised, round, through, tones, type Tone } from './paint.ts';
import { see } from './space.ts';

type Sheet = { readonly left: number; readonly right: number; readonly begin: number; readonly end: number };

const square = (x1: number, y1: number, [x2, y2]: readonly [number, number], z = 0.03): Place[] => [
  [x1, y1, z],
  [x2, y1, z],
  [x2, y2, z],
  [x1, y2, z],
];

/** The line around a set of points, as a rubber band lies. */
function around(points: readonly Point[]): Point[] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const turns = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): boolean =>
    (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) <= 0;
  const half = (all: readonly Point[]): Point[] =>
    all.reduce<Point[]>((band, point) => {
      while (band.length > 1 && turns(band.at(-2)!, band.at(-1)!, point)) band.pop();
      return [...band, point];
    }, []);
  return [...half(sorted).slice(0, -1), ...half(sorted.toReversed()).slice(0, -1)];
}

/** The part that is still rolled up. */
function roll({ left, right }: Sheet, y: number, radius: number): string {
  const rim = (x: number): Place[] =>
    round(
      [x, y, radius + 0.03],
      [
        [0, radius, 0],
        [0, 0, radius],
      ],
      24,
    );
  const curl = Array.from({ length: 22 }, (_, step): Place => {
    const [turn, r] = [step * 0.55, radius * (1 - step / 26)];
    return [right, y + r * Math.cos(turn), radius + 0.03 + r * Math.sin(turn)];
  });
  const body = through(around([...rim(left), ...rim(right)].map(see))) + 'Z';
  return (
    `<path d="${body}" fill="${raised}"/><path d="${path(rim(right))}" fill="${deep}"/>` +
    `<path d="${path(curl, false)}" fill="none" stroke-width="1.1"/>`
  );
}

const sheetItem = ({ left, right, begin, end }: Sheet, edge: number, drawn: string): Item => {
  const radius = 0.1 + 0.22 * clamp(Math.abs(edge - end) / Math.abs(begin - end));
  const flat = `<path d="${path(square(left, edge, [right, begin]))}" fill="${raised}"/>`;
  const [low, high] = [Math.min(edge, begin), Math.max(edge, begin)];
  const svg =
    flat + drawn + (Math.abs(edge - end) > 0.02 ? roll({ left, right, begin, end }, edge, radius) : '');
  return { svg, low: [left, low - 0.1, 0], high: [right, high + 0.1, 0.04] };
};

/** The ground plan of the bridge: whose part each is, from both ends to the middle. */
const plan: readonly (readonly [from: number, to: number, tone: Tone, at: number])[] = [
  [4, 5, 'a', 69.4],
  [-5, -4, 'a', 69.8],
  [3, 4, 'a', 70.4],
  [-4, -3, 'a', 70.8],
  [0.5, 3, 'b', 71.4],
  [-3, -0.5, 'b', 71.8],
  [-0.5, 0.5, 'accent', 72.6],
];

const cell = (x: number, half: number, [from, to]: readonly [number, number], z = 0.03): Place[] =>
  square(x - half, from, [x + half, to], z);

function drawPlan(time: number): string {
  return plan
    .map(([from, to, tone, at]) => {
      const part = soft(during(time, at, 0.6));
      if (part <= 0) return '';
      const middle = (from + to) / 2;
      const reach: [number, number] = [blend(middle, from + 0.06, part), blend(middle, to - 0.06, part)];
      return `<path d="${path(cell(0, 0.46 * part, reach))}" fill="${tones[tone].top}" stroke-dasharray="4 4" stroke-width="1.4"/>`;
    })
    .join('');
}

/** The mark of whoever has jumped on it. */
function mark(y: number, [tone, at]: readonly [Tone, number], time: number): string {
  const part = during(time, at, 0.12);
  if (part <= 0) return '';
  return `<path d="${path(cell(0.1, 0.4, [y - 0.4, y + 0.4]))}" fill="${tones[tone].right}" fill-opacity="${part}"/>`;
}

const first: Sheet = { left: -1.15, right: 1.15, begin: 6.3, end: -6.3 };
const firstEdge = changing(6.3, [
  [67.0, -6.3, 2.4],
  [79.8, 6.3, 2.2],
]);
const scroll: Sheet = { left: 0.8, right: 3, begin: 10.9, end: 5.3 };
const scrollEdge = changing(10.9, [[119.0, 5.3, 1.8]]);

/** The first time it covers the gap; later it lies as a roll beside the box, until it is needed again. */
export function drawSheet(time: number): Item | undefined {
  if (time < 65.5) return undefined;
  if (time < 66.6) return dropped(time);
  if (time < 82) {
    const drawn = drawPlan(time) + mark(5.5, ['a', 75.0], time) + mark(-5.5, ['b', 76.4], time);
    return sheetItem(first, firstEdge(time), clipTo(first, firstEdge(time), drawn));
  }
  const away = soft(during(time, 82, 0.9));
  const moved: Sheet = { ...scroll, left: blend(-1.15, 0.8, away), right: blend(1.15, 3, away) };
  if (away < 1) {
    const y = blend(6.3, 10.9, away);
    return sheetItem({ ...moved, begin: y, end: y - 5 }, y, '');
  }
  return sheetItem(
    scroll,
    scrollEdge(time),
    time < 119 ? '' : clipTo(scroll, scrollEdge(time), lookedAt(time)),
  );
}

/** The roll comes down from above, like everything else they build with. */
function dropped(time: number): Item {
  const height = 12 * (1 - bouncing(during(time, 65.5, 0.9)));
  const item = sheetItem(first, first.begin, '');
  return {
    ...item,
    svg: `<g transform="translate(0 ${(-height * 40).toFixed(2)})">${item.svg}</g>`,
    low: [item.low[0], item.low[1], height],
  };
}

let clips = 0;
function clipTo({ left, right, begin }: Sheet, edge: number, drawn: string): string {
  const id = `c${(clips += 1)}`;
  const area = path(square(left, Math.min(edge, begin), [right, Math.max(edge, begin)]));
  return `<clipPath id="${id}"><path d="${area}"/></clipPath><g clip-path="url(#${id})">${drawn}</g>`;
}

const beats = { quick: [5.9, 6.2, 6.6, 7.0, 9.2, 9.6], slow: [6.4, 7.7, 8.9, 9.9] };
const common = [6, 6.8, 7.6, 8.4, 9.2, 10];

/** The plan again, small, with ticks at what is kept; beside it both's steps, which find one rhythm. */
function lookedAt(time: number): string {
  const small = plan.map(([from, to, tone], index) => {
    const [a, b] = [8.1 + from * 0.42, 8.1 + to * 0.42];
    const box = `<path d="${path(cell(1.35, 0.21, [a + 0.02, b - 0.02]))}" fill="${tones[tone].top}" stroke-width="1.2"/>`;
    return box + (tone === 'accent' ? '' : tick((a + b) / 2, during(time, 121.4 + index * 0.3, 0.3)));
  });
  const together = soft(during(time, 126.4, 1.6));
  const dots = (x: number, from: readonly number[], tone: Tone): string =>
    common
      .map((target, index) => {
        const y = blend(from[index] ?? target, target, together);
        const size = index < from.length ? 0.1 : 0.1 * together;
        return size < 0.01
          ? ''
          : `<path d="${path(
              round(
                [x, y, 0.03],
                [
                  [size, 0, 0],
                  [0, size, 0],
                ],
              ),
            )}" fill="${tones[tone].right}" stroke-width="1"/>`;
      })
      .join('');
  const lines = common
    .map((y) =>
      path(
        [
          [1.95, y, 0.03],
          [2.75, y, 0.03],
        ],
        false,
      ),
    )
    .join('');
  const ruled = `<path d="${lines}" stroke="${lineStrong}" stroke-width="1" fill="none" stroke-opacity="${together}"/>`;
  return small.join('') + ruled + dots(2.1, beats.quick, 'a') + dots(2.6, beats.slow, 'b');
}

function tick(y: number, part: number): string {
  if (part <= 0) return '';
  const [one, two, three]: Place[] = [
    [1.22, y - 0.02, 0.03],
    [1.32, y + 0.12, 0.03],
    [1.5, y - 0.16, 0.03],
  ] as Place[];
  const line = part < 0.4 ? [one!, two!] : [one!, two!, three!];
  return `<path d="${path(line, false)}" fill="none" stroke="${ink}" stroke-width="2.2"/>`;
}
