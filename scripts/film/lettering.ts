/** The words on the screen: few, large, to the upper left, long enough to be read twice. */
import { clamp, soft } from './motion.ts';
import { ink, inkSoft, paper } from './paint.ts';

export type Line = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly look: 'line' | 'title' | 'label';
};
export type Heading = {
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly title: string;
};

const left = 76;
const accent = '#9f3218';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const fixed = (value: number): string => value.toFixed(2);

/** Faded in and out without moving: what moves is the story. */
const presence = (time: number, from: number, to: number): number =>
  soft(clamp((time - from) / 0.45)) * soft(clamp((to - time) / 0.4));

function drawLine({ from, to, text, look }: Line, time: number): string {
  if (look === 'label') return drawHeading({ from, to, number: 0, title: text }, time);
  const there = presence(time, from, to);
  if (there <= 0) return '';
  const [size, lead, top] = look === 'title' ? [74, 82, 176] : [50, 60, 158];
  const rows = text
    .trim()
    .split('\n')
    .map((row, index) => `<text x="${left}" y="${fixed(top + index * lead)}">${escaped(row)}</text>`);
  return `<g font-family="Source Serif 4" font-weight="600" font-size="${size}" letter-spacing="-.7" fill="${ink}" stroke="${paper}" stroke-width="10" stroke-linejoin="round" paint-order="stroke" opacity="${fixed(there)}">${rows.join('')}</g>`;
}

function drawHeading({ from, to, number, title }: Heading, time: number): string {
  const there = presence(time, from, to);
  if (there <= 0) return '';
  return `<g font-family="Source Sans 3" font-weight="600" font-size="25" stroke="${paper}" stroke-width="8" stroke-linejoin="round" paint-order="stroke" opacity="${fixed(there)}"><path d="M${left} 56h${fixed(44 * there)}" stroke="${accent}" stroke-width="4"/>${number ? `<text x="${left}" y="94" fill="${accent}">${number}</text>` : ''}<text x="${left + (number ? 24 : 0)}" y="94" fill="${inkSoft}">${escaped(title)}</text></g>`;
}

export const letter = (time: number, headings: readonly Heading[], lines: readonly Line[]): string =>
  headings.map((heading) => drawHeading(heading, time)).join('') +
  lines.map((line) => drawLine(line, time)).join('');
