/**
 * Draws the outline of Denmark into `src/interface/drawings/denmark.ts`, from Natural Earth (public domain) by the
 * package `world-atlas`: `node scripts/draw-denmark.ts`. Run again only when the map is to look otherwise.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoMercator } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const width = 460;
const edge = 10;
/** Corners that turn within less than this area, in square units of the map, are left out. */
const smallestCorner = 1.1;
/** Islands smaller than this, in square units, are left out. */
const smallestIsland = 5;

type Point = readonly [number, number];

const atlas = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
const world = JSON.parse(readFileSync(atlas, 'utf8')) as Topology<{ countries: GeometryCollection }>;
const countries = feature(world, world.objects.countries);
const denmark = countries.features.find(({ id }) => id === '208');
if (denmark?.geometry.type !== 'MultiPolygon') throw new Error('the atlas has no Denmark');

const projection = geoMercator().fitWidth(width - 2 * edge, denmark);
const [left, top] = projection.translate();
projection.translate([left + edge, top + edge]);

const area = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
const size = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = ring[(at + 1) % ring.length] as Point;
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

/** Visvalingam and Whyatt's way: the corner that matters least goes first. */
function simplify(ring: readonly Point[]): Point[] {
  const points = [...ring];
  while (points.length > 4) {
    const areas = points.map((point, at) =>
      area(points.at(at - 1) as Point, point, points[(at + 1) % points.length] as Point),
    );
    const least = Math.min(...areas);
    if (least >= smallestCorner) break;
    points.splice(areas.indexOf(least), 1);
  }
  return points;
}

const rings = denmark.geometry.coordinates
  .map(([outer = []]) => outer.slice(0, -1).map((at) => projection(at as [number, number]) as Point))
  .filter((ring) => size(ring) >= smallestIsland)
  .map(simplify);
const height = Math.ceil(Math.max(...rings.flat().map(([, y]) => y)) + edge);

const round = (value: number): number => Math.round(value * 10) / 10;
/** One place, and from there steps, which are shorter to write than places. */
function draw(ring: readonly Point[]): string {
  let [atX, atY] = [0, 0];
  const steps = ring.map(([x, y]) => {
    const [dx, dy] = [round(x - atX), round(y - atY)];
    [atX, atY] = [round(atX + dx), round(atY + dy)];
    return `${dx} ${dy}`;
  });
  return `M${steps[0]}l${steps.slice(1).join(' ').replaceAll(' -', '-')}z`;
}

const [x0 = 0, y0 = 0] = projection.translate();
const file = `/** Drawn by scripts/draw-denmark.ts from Natural Earth (public domain); not to be edited by hand. */
export const denmark = {
  width: ${width},
  height: ${height},
  scale: ${projection.scale()},
  left: ${x0},
  top: ${y0},
  path:
    // prettier-ignore
    '${rings.map(draw).join('')}',
} as const;
`;
writeFileSync(new URL('../src/interface/drawings/denmark.ts', import.meta.url), file);
console.log(`${rings.length} islands and coasts, ${rings.flat().length} points, ${file.length} bytes`);
