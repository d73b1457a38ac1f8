import type { Arc } from '../../arc.ts';
import type { ModelTexts } from '#words/models/index.ts';
import { fitText } from './fit-text.ts';
import { arrow, path, rect, words, type Drawn, type Ink, type Pen, type Point } from './pen.ts';
import { solid } from './solid.ts';

type Texts = ModelTexts['phases'];

/** Which phases an arc holds. */
export const arcSpans: readonly { readonly arc: Arc; readonly from: number; readonly count: number }[] = [
  { arc: 'a', from: 1, count: 4 },
  { arc: 'b', from: 5, count: 3 },
  { arc: 'c', from: 8, count: 3 },
  { arc: 'd', from: 11, count: 2 },
];

const tint = (arc: Arc): Ink => `arc-${arc}-tint`;
const spot = (arc: Arc): Ink => `arc-${arc}`;

export const drawPhases = (pen: Pen, texts: Texts, narrow: boolean): Drawn =>
  narrow ? inColumn(pen, texts) : inRows(pen, texts);

type Block = { readonly arc: Arc; readonly number: number; readonly at: Point; readonly w: number };

function block(pen: Pen, texts: Texts, { arc, number, at: [x, y], w }: Block): string {
  const name = texts.phases[number - 1]?.[0] ?? '';
  return (
    solid(pen, { x, y, w, h: 62 }, { front: tint(arc), side: spot(arc) }) +
    words(pen, { at: [x + 10, y + 21], lines: [String(number)] }, { bold: true, ink: spot(arc) }) +
    words(pen, { at: [x + 10, y + 39], lines: fitText(name, w - 14) })
  );
}

function letter(pen: Pen, arc: Arc, [x, y]: Point): string {
  return (
    rect(pen, { x, y, w: 28, h: 28 }, { fill: spot(arc), stroke: spot(arc) }) +
    words(
      pen,
      { at: [x + 14, y + 20], lines: [arc.toUpperCase()] },
      { bold: true, size: 17, ink: 'paper', anchor: 'middle' },
    )
  );
}

/** A flag where the two become partners. */
function milestone(pen: Pen, text: readonly string[], { at: [x, y], to }: { at: Point; to: number }): string {
  return (
    path(pen, `M${x} ${y}H${to}`, { stroke: 'accent', width: 2.5 }) +
    path(pen, `M${x + 6} ${y}V${y - 30}l22 8l-22 8`, { stroke: 'accent', fill: 'accent', width: 2 }) +
    words(pen, { at: [x + 38, y - 10 - 17 * (text.length - 1)], lines: text }, { bold: true, ink: 'accent' })
  );
}

function inRows(pen: Pen, texts: Texts): Drawn {
  const tops = [12, 142, 236, 330];
  const rows = arcSpans.map(({ arc, from, count }, row) => {
    const y = tops[row] ?? 0;
    const name = fitText(texts.arcs[row] ?? '', 106);
    const blocks = Array.from({ length: count }, (_, index) =>
      block(pen, texts, { arc, number: from + index, at: [150 + index * 131, y], w: 116 }),
    );
    const label = words(pen, { at: [38, y + 20], lines: name }, { bold: true, ink: spot(arc) });
    return letter(pen, arc, [0, y]) + label + blocks.join('');
  });
  const back = { stroke: 'ink-soft', dash: '5 5' } as const;
  const loops =
    path(pen, 'M538 264H566V170', back) +
    arrow(
      pen,
      [
        [566, 170],
        [540, 170],
      ],
      back,
    ) +
    arrow(
      pen,
      [
        [566, 170],
        [566, 78],
      ],
      back,
    ) +
    words(pen, { at: [578, 204], lines: fitText(texts.back, 96) }, { ink: 'ink-soft' });
  const flag = milestone(pen, [texts.milestone], { at: [0, 116], to: 552 });
  return { width: 680, height: 394, body: rows.join('') + flag + loops };
}

function inColumn(pen: Pen, texts: Texts): Drawn {
  let y = 0;
  const parts = arcSpans.map(({ arc, from, count }, row) => {
    const head =
      letter(pen, arc, [0, y]) +
      words(pen, { at: [38, y + 20], lines: [texts.arcs[row] ?? ''] }, { bold: true, ink: spot(arc) });
    const top = y + 46;
    const blocks = Array.from({ length: count }, (_, index) => {
      const at = [(index % 2) * 145, top + Math.floor(index / 2) * 80] as const;
      return block(pen, texts, { arc, number: from + index, at, w: 130 });
    });
    y = top + Math.ceil(count / 2) * 80 + 4;
    return head + blocks.join('') + after(arc);
  });
  function after(arc: Arc): string {
    if (arc === 'a') {
      y += 62;
      return milestone(pen, fitText(texts.milestone, 236), { at: [0, y - 24], to: 284 });
    }
    if (arc !== 'c') return '';
    const lines = fitText(texts.back, 100);
    return (
      arrow(
        pen,
        [
          [196, y - 22],
          [168, y - 22],
          [168, y - 50],
          [146, y - 50],
        ],
        { stroke: 'ink-soft', dash: '5 5' },
      ) + words(pen, { at: [180, y - 66], lines }, { ink: 'ink-soft' })
    );
  }
  return { width: 288, height: y - 16, body: parts.join('') };
}
