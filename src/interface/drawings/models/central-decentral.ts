import type { ModelTexts } from '#words/models/index.ts';
import { fitText } from './fit-text.ts';
import { circle, path, rect, words, type Drawn, type Pen, type Point } from './pen.ts';
import { solid } from './solid.ts';

type Texts = ModelTexts['centralDecentral'];

const places = [40, 140, 240] as const;

export function drawCentralDecentral(pen: Pen, texts: Texts, narrow: boolean): Drawn {
  const [first, second] = narrow
    ? [
        [4, 0],
        [4, 278],
      ]
    : [
        [20, 0],
        [380, 0],
      ];
  const panels =
    panel([first?.[0] ?? 0, first?.[1] ?? 0], gathered(pen, texts)) +
    panel([second?.[0] ?? 0, second?.[1] ?? 0], spread(pen, texts));
  const top = narrow ? 550 : 276;
  return {
    width: narrow ? 288 : 680,
    height: top + (narrow ? 176 : 106),
    body: panels + bar(pen, texts, { top, narrow }),
  };
}

const panel = ([x, y]: Point, body: string): string => `<g transform="translate(${x} ${y})">${body}</g>`;

function ends(pen: Pen, texts: Texts, name: string): string {
  const partners = places.map(
    (x) =>
      circle(pen, [x, 62], { radius: 17, fill: 'accent-tint', stroke: 'accent' }) +
      words(pen, { at: [x, 40], lines: [texts.partner] }, { anchor: 'middle' }),
  );
  const departments = places.map(
    (x) =>
      solid(pen, { x: x - 33, y: 206, w: 62, h: 34 }) +
      words(pen, { at: [x - 2, 228], lines: [texts.department] }, { anchor: 'middle' }),
  );
  const title = words(pen, { at: [7, 14], lines: [name] }, { bold: true, ink: 'accent' });
  return title + partners.join('') + departments.join('');
}

function gathered(pen: Pen, texts: Texts): string {
  const lines = places.map((x) => path(pen, `M${x} 80L140 118M140 160L${x} 198`));
  return (
    lines.join('') +
    solid(
      pen,
      { x: 52, y: 118, w: 172, h: 42 },
      { front: 'accent-tint', top: 'accent-tint', side: 'accent' },
    ) +
    words(pen, { at: [138, 144], lines: [texts.lead] }, { bold: true, anchor: 'middle' }) +
    ends(pen, texts, texts.names[0])
  );
}

const spread = (pen: Pen, texts: Texts): string =>
  places.map((x) => path(pen, `M${x} 80V198`)).join('') + ends(pen, texts, texts.names[1]);

/** What is often best kept together, and what close by. */
function bar(pen: Pen, texts: Texts, { top, narrow }: { top: number; narrow: boolean }): string {
  const half = narrow ? 284 : 330;
  const cell = (x: number, y: number, [name, text]: readonly [string, string]): string =>
    rect(pen, { x, y, w: half, h: narrow ? 66 : 68 }, { fill: 'paper-raised' }) +
    words(pen, { at: [x + 12, y + 23], lines: [name] }, { bold: true }) +
    words(pen, { at: [x + 12, y + 42], lines: fitText(text, half - 22) });
  const title = words(pen, { at: [2, top + 18], lines: [texts.both] }, { bold: true, ink: 'accent' });
  const second = narrow ? ([2, top + 100] as const) : ([348, top + 32] as const);
  return title + cell(2, top + 32, texts.together) + cell(second[0], second[1], texts.near);
}
