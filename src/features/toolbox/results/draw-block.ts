import type { Language } from '#domain/language.ts';
import type { Light, ResultBlock } from '#domain/tools/result.ts';
import type { BarsBlock, CalendarBlock, GridBlock, LaidBlock } from './block-of.ts';
import {
  circle,
  drawn,
  dot,
  ink,
  line,
  lights,
  path,
  rect,
  soft,
  text,
  tint,
  type Drawn,
} from './print-shapes.ts';
import { sayFigure } from './say.ts';
import { around, extent, polygon, shareOf } from './share.ts';
import { drawSpans } from './spans.ts';

/**
 * A block as a picture for paper: shapes and numbers alone, never a word that somebody wrote. The numbers
 * are those of the table that follows it. Null for what has no picture, or nothing to draw.
 */
export function drawBlock(block: ResultBlock, language: Language): Drawn | null {
  switch (block.kind) {
    case 'bars':
      return block.bars.length > 0 ? bars(block, language) : null;
    case 'radar':
      return block.bars.length > 2 ? radar(block) : null;
    case 'grid':
      return block.items.length > 0 ? grid(block) : null;
    case 'rings':
      return block.items.length > 0 ? rings(block) : null;
    case 'calendar':
      return calendar(block);
    default:
      return null;
  }
}

function bars({ bars: all, scale, as = 'plain' }: BarsBlock, language: Language): Drawn {
  const [left, width, row] = [34, 480, 30];
  const at = (value: number): number => left + shareOf(value, scale) * width;
  const shapes = all.flatMap(({ value, mark, light }, index) => {
    const y = index * row + 6;
    const bar = extent(value, scale);
    return [
      text([22, y + 14], `${index + 1}`, 'end'),
      rect([left, y], [width, 18], { fill: tint }),
      ...(bar
        ? [
            rect([left + bar.from * width, y], [Math.max((bar.to - bar.from) * width, 3), 18], {
              fill: light ? lights[light] : soft,
            }),
          ]
        : []),
      ...(typeof mark === 'number'
        ? [rect([at(mark) - 2, y - 3], [4, 24], { fill: ink, stroke: '#fff' })]
        : []),
      text([left + width + 12, y + 14], value === null ? '–' : sayFigure(language, value, as)),
      ...(light ? [lightShape(light, [left + width + 74, y + 9])] : []),
    ];
  });
  const middle =
    scale[0] < 0 && scale[1] > 0 ? [rect([at(0) - 1, 0], [2, all.length * row], { fill: ink })] : [];
  return drawn([640, all.length * row + 4], [...shapes, ...middle], 1);
}

/** Not by colour alone: a circle, a triangle, a square. */
function lightShape(light: Light, [x, y]: readonly [number, number]): string {
  if (light === 'green') return circle([x, y], 7, { fill: lights.green });
  if (light === 'amber') return path(`M${x} ${y - 8}l8 15h-16z`, { fill: lights.amber });
  return rect([x - 7, y - 7], [14, 14], { fill: lights.red });
}

function radar({ bars: all, scale }: BarsBlock): Drawn {
  const [centre, radius] = [200, 155];
  const spokes = all.map((bar, index) => ({ bar, share: index / all.length, number: index + 1 }));
  const place = (value: number, share: number) =>
    around(share, Math.max(0.02, shareOf(value, scale)) * radius, centre);
  const known = spokes.flatMap(({ bar, share }) => (bar.value === null ? [] : [place(bar.value, share)]));
  const before = spokes.flatMap(({ bar, share }) =>
    typeof bar.mark === 'number' ? [place(bar.mark, share)] : [],
  );
  const round = (points: typeof known, style: Record<string, string>): string[] =>
    points.length === spokes.length ? [path(`M${polygon(points).replaceAll(' ', 'L')}z`, style)] : [];
  return drawn(
    [400, 400],
    [
      ...[0.25, 0.5, 0.75, 1].map((part) => circle([centre, centre], radius * part, { stroke: line })),
      ...spokes.flatMap(({ share, number }) => {
        const [end, name] = [around(share, radius, centre), around(share, radius + 20, centre)];
        return [
          path(`M${centre} ${centre}L${end.x} ${end.y}`, { stroke: line }),
          text([name.x, name.y + 5], `${number}`, 'middle'),
        ];
      }),
      ...round(before, { stroke: soft, 'stroke-dasharray': '5 4' }),
      ...round(known, { fill: '#9f321826', stroke: '#9f3218', 'stroke-width': '2' }),
      ...before.map(({ x, y }) => rect([x - 4, y - 4], [8, 8], { fill: '#fff', stroke: soft })),
      ...known.map(({ x, y }) => circle([x, y], 5, { fill: '#9f3218' })),
    ],
    0.55,
  );
}

const cellTints: Readonly<Record<Light, string>> = { green: '#e0edda', amber: '#f8e7bd', red: '#fae0e0' };

function grid({ x, y, cells, items }: GridBlock): Drawn {
  const [left, wide, high] = [30, Math.min(150, 600 / x.heads.length), 56];
  const rows = y.heads.length;
  const corner = (column: number, row: number): [number, number] => [
    left + column * wide,
    (rows - 1 - row) * high,
  ];
  const squares = y.heads.flatMap((_, row) =>
    x.heads.flatMap((__, column) => {
      const light = cells?.[row]?.[column];
      const [cx, cy] = corner(column, row);
      const within = items.flatMap((item, index) => (item.x === column && item.y === row ? [index + 1] : []));
      return [
        rect([cx, cy], [wide - 3, high - 3], { fill: light ? cellTints[light] : '#fffdf8', stroke: line }),
        ...(light ? [lightShape(light, [cx + wide - 14, cy + 11])] : []),
        ...within.map((number, at) =>
          dot([cx + 15 + (at % 4) * 24, cy + 16 + Math.floor(at / 4) * 24], number),
        ),
      ];
    }),
  );
  const names = [
    ...x.heads.map((_, column) =>
      text([left + (column + 0.5) * wide, rows * high + 16], `${column + 1}`, 'middle'),
    ),
    ...y.heads.map((_, row) => text([18, corner(0, row)[1] + high / 2 + 4], `${row + 1}`, 'end')),
  ];
  return drawn(
    [left + x.heads.length * wide, rows * high + 24],
    [...squares, ...names],
    x.heads.length > 3 ? 1 : 0.7,
  );
}

function rings({ heads, items }: LaidBlock): Drawn {
  const centre = 240;
  const step = (centre - 8) / (heads.length + 0.35);
  const radius = (ring: number): number => step * (ring + 1.35);
  const circles = heads.map((_, ring) =>
    circle([centre, centre], radius(ring), { fill: ring % 2 === 0 ? tint : '#fffdf8', stroke: soft }),
  );
  const dots = heads.flatMap((_, ring) => {
    const own = items.flatMap((item, index) => (item.at === ring ? [{ item, number: index + 1 }] : []));
    return own.map(({ item, number }, index) => {
      const { x, y } = around((index + 0.5) / own.length + ring * 0.07, radius(ring) - step * 0.5, centre);
      return dot([x, y], number, item.light);
    });
  });
  return drawn([480, 480], [...circles.toReversed(), ...dots], 0.62);
}

function calendar({ items }: CalendarBlock): Drawn | null {
  const { ticks, bars: spans, rows } = drawSpans(items);
  if (spans.length === 0) return null;
  const [width, top, row] = [720, 30, 26];
  const unit = width / ticks.length;
  const height = top + rows * row + 6;
  return drawn(
    [width, height],
    [
      ...ticks.flatMap((tick, index) => [
        path(`M${index * unit} 0V${height}`, { stroke: line }),
        text([index * unit + 5, 18], tick),
      ]),
      ...spans.flatMap(({ number, from, to, row: at, light }) => [
        rect([from * unit, top + at * row], [Math.max((to - from) * unit, 22), row - 5], {
          fill: light ? cellTints[light] : tint,
          stroke: light ? lights[light] : ink,
        }),
        text([from * unit + 5, top + at * row + 15], `${number}`),
      ]),
    ],
    1,
  );
}
