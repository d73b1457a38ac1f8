/** One frame of the film as SVG: everything in it is a function of the time. */
import { lens, size } from './camera.ts';
import { drawCharacter, stanceOf, type Part } from './character.ts';
import { drawBlocks, drawKey } from './blocks.ts';
import { drawCrate, type Crate } from './crate.ts';
import { bouncing, changing, during, shiver, soft } from './motion.ts';
import { letter, type Heading, type Line } from './lettering.ts';
import { ochre } from './ochre.ts';
import { inOrder, type Item } from './order.ts';
import { ink, paper, stroke } from './paint.ts';
import { drawPeople } from './people.ts';
import { drawSheet } from './sheet.ts';
import { teal } from './teal.ts';
import { drawGhost, drawIsland, islands } from './things.ts';
import { travelling } from './travel.ts';

export type Words = { readonly headings: readonly Heading[]; readonly lines: readonly Line[] };

const ochreBox: Crate = {
  at: travelling([-2.4, 9.6, 15], [{ at: 6.9, lasting: 1, to: [-2.4, 9.6, 0], ease: bouncing }]),
  size: [1.3, 1.3, 1.7],
  near: changing(0, [
    [11, 1, 0.6],
    [14.6, 0, 0.6],
    [26.2, 1, 0.45],
    [151.8, 1, 0.3],
    [153.0, 0, 0.6],
  ]),
  far: changing(0, [
    [11.35, 0.78, 0.6],
    [14.4, 0, 0.6],
    [26.25, 1, 0.45],
    [153.1, 0, 0.6],
  ]),
};

const tealBox: Crate = {
  at: (time) => [-2.275 + shiver(time, 39.0, 0.5) * 0.05, -8.775, 0],
  size: [1.75, 1.75, 1.1],
  near: changing(0, [
    [17.5, 1, 0.6],
    [20.7, 0, 0.6],
    [39.6, 1, 0.35],
    [144, 0, 0.8],
  ]),
  far: changing(0, [
    [17.85, 0.78, 0.6],
    [20.6, 0, 0.6],
    [39.7, 1, 0.4],
    [144.1, 0, 0.8],
  ]),
};

/** A character in its box is painted with the box; everywhere else it stands for itself. */
function housed(part: Part, crate: Crate, time: number): Item[] {
  const character = drawCharacter(part, time);
  const { at } = stanceOf(part, time);
  const [x, y, z] = crate.at(time);
  const [w, d, h] = crate.size;
  const within = at[0] > x && at[0] < x + w && at[1] > y && at[1] < y + d && at[2] < z + h - 0.1;
  if (!within) return [character, drawCrate(crate, time)];
  return [drawCrate(crate, time, at[2] < 0.05 && crate.near(time) < 0.02 ? '' : character.svg)];
}

/** What they wish for, over their heads, until the other's gift fills it. */
function wishes(time: number): Item[] {
  const strength = soft(during(time, 52.6, 0.8));
  if (strength <= 0 || time > 62.2) return [];
  const beam = time < 60 ? [drawGhost({ at: [0.2, 2.75, 1.55], size: [0.96, 2.5, 0.5] }, strength)] : [];
  const pair = [1, 2]
    .filter((_, index) => time < [60.9, 61.5][index]!)
    .map((z) => drawGhost({ at: [0.2, -2.9, z], size: [0.96, 0.96, 1] }, strength));
  return [...beam, ...pair];
}

const planned: readonly (readonly [y: number, depth: number, z: number, tall: number, until: number])[] = [
  [4.5, 0.96, 0, 0.5, 86.4],
  [-4.5, 0.96, 0, 0.5, 87],
  [3.5, 0.96, 0, 1, 85.2],
  [-3.5, 0.96, 0, 1, 85.8],
  [2.5, 0.96, 0, 1, 84],
  [-2.5, 0.96, 0, 1, 84.6],
  [1.75, 2.5, 1, 0.5, 89],
  [-1.75, 2.5, 1, 0.5, 89.6],
  [0, 0.99, 0.5, 1, 140.6],
];

/** The plan stands up from the paper and waits to be filled. */
const ghosts = (time: number): Item[] =>
  planned
    .filter(([, , , , until]) => time > 78.4 && time < until)
    .map(([y, depth, z, tall]) => {
      const up = soft(during(time, 78.5 + Math.abs(y) * 0.12, 1.2));
      const at = [0, y, z * up + 0.05] as const;
      return {
        ...drawGhost({ at, size: [0.96, depth, Math.max(0.02, tall * up)] }, 0.9 * up),
        low: [-0.48, y - depth / 2, z] as const,
      };
    });

export function drawScene(time: number): string {
  const stances = [stanceOf(ochre, time), stanceOf(teal, time)] as const;
  const sheet = drawSheet(time);
  const standing = [
    ...drawBlocks(time),
    drawKey(time, stances),
    ...housed(ochre, ochreBox, time),
    ...housed(teal, tealBox, time),
    ...drawPeople(time),
  ];
  const ground = islands.map((island) => drawIsland(island, standing));
  const items = [...ground, ...standing, ...wishes(time), ...ghosts(time), ...(sheet ? [sheet] : [])];
  return inOrder(items)
    .map(({ svg }) => svg)
    .join('');
}

export function drawFrame(time: number, { headings, lines }: Words): string {
  const [wide, tall] = size;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${tall}" width="${wide}" height="${tall}"><rect width="${wide}" height="${tall}" fill="${paper}"/>` +
    `<g transform="${lens(time)}" stroke="${ink}" stroke-width="${stroke}" stroke-linejoin="round" stroke-linecap="round">${drawScene(time)}</g>` +
    `${letter(time, headings, lines)}</svg>`
  );
}
