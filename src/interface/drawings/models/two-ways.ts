import type { ModelTexts } from '#words/models/index.ts';
import { fitText } from './fit-text.ts';
import { arrow, words, type Drawn, type Ink, type Pen, type Point } from './pen.ts';
import { solid } from './solid.ts';

type Texts = ModelTexts['twoWays'];

const panelWidth = 212;

export function drawTwoWays(pen: Pen, texts: Texts, narrow: boolean): Drawn {
  const panels = [departments, team, between].map((draw, index) => {
    const [x, y] = narrow ? [38, index * 288] : [index * 234, 0];
    return `<g transform="translate(${x} ${y})">${frame(pen, texts, index)}${draw(pen, texts)}</g>`;
  });
  return { width: narrow ? 288 : 680, height: narrow ? 850 : 276, body: panels.join('') };
}

function frame(pen: Pen, texts: Texts, index: number): string {
  const name = words(pen, { at: [0, 16], lines: [texts.names[index] ?? ''] }, { bold: true, ink: 'accent' });
  return (
    name +
    words(pen, { at: [0, 250], lines: fitText(texts.short[index] ?? '', panelWidth) }, { ink: 'ink-soft' }) +
    block(pen, texts.strategy, { at: [0, 38], w: panelWidth - 8 }) +
    [0, 1, 2].map((place) => block(pen, texts.department, { at: [place * 71, 188], w: 62 })).join('')
  );
}

type Place = { readonly at: Point; readonly w: number; readonly tint?: Ink };

const block = (pen: Pen, name: string, { at: [x, y], w, tint }: Place): string =>
  solid(pen, { x, y, w, h: 34 }, tint ? { front: tint, top: tint, side: 'accent' } : {}) +
  words(pen, { at: [x + w / 2, y + 22], lines: [name] }, { anchor: 'middle' });

const departments = (pen: Pen): string =>
  [31, 102, 173]
    .map((x) =>
      arrow(pen, [
        [x, 74],
        [x, 176],
      ]),
    )
    .join('');

const theTeam = (pen: Pen, texts: Texts): string =>
  block(pen, texts.team, { at: [36, 112], w: 132, tint: 'accent-tint' });

const team = (pen: Pen, texts: Texts): string =>
  arrow(pen, [
    [102, 74],
    [102, 100],
  ]) +
  theTeam(pen, texts) +
  [
    [62, 31],
    [102, 102],
    [142, 173],
  ]
    .map(([from, to]) =>
      arrow(pen, [
        [from ?? 0, 148],
        [to ?? 0, 176],
      ]),
    )
    .join('');

function between(pen: Pen, texts: Texts): string {
  const up = { stroke: 'accent' } as const;
  const ways = [
    [50, 23],
    [94, 94],
    [134, 165],
  ] as const;
  return (
    arrow(pen, [
      [102, 74],
      [102, 100],
    ]) +
    theTeam(pen, texts) +
    ways
      .map(([top, foot]) =>
        arrow(
          pen,
          [
            [foot, 178],
            [top, 150],
          ],
          up,
        ),
      )
      .join('') +
    ways
      .map(([top, foot]) =>
        arrow(pen, [
          [top + 16, 148],
          [foot + 16, 176],
        ]),
      )
      .join('')
  );
}
