import type { Arc } from '../../arc.ts';
import type { ModelTexts } from '#words/models/index.ts';
import { fitText } from './fit-text.ts';
import { arrow, path, rect, words, type Box, type Drawn, type Ink, type Pen, type Point } from './pen.ts';
import { solid } from './solid.ts';

/** Where somebody is with a phase: said in a word and drawn in a way of its own, never by colour alone. */
export type PhaseMark = {
  readonly kind: 'now' | 'open' | 'done' | 'later' | 'skipped';
  readonly word: string;
};
/** What the drawing says; with marks, one for each phase, it shows how far somebody is. */
export type PhaseTexts = ModelTexts['phases'] & { readonly marks?: readonly PhaseMark[] };
type Texts = PhaseTexts;

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
  const mark = texts.marks?.[number - 1];
  const ahead = mark?.kind === 'later' || mark?.kind === 'skipped';
  return (
    (ahead
      ? rect(pen, { x, y, w, h: 62 }, { fill: 'paper-raised', stroke: 'line-strong', dash: '5 4' })
      : solid(pen, { x, y, w, h: 62 }, { front: tint(arc), side: spot(arc) })) +
    words(pen, { at: [x + 10, y + 21], lines: [String(number)] }, { bold: true, ink: spot(arc) }) +
    words(pen, { at: [x + 10, y + 39], lines: fitText(name, w - 14) }) +
    (mark ? marked(pen, mark, { x, y, w, h: 62 }) : '')
  );
}

/** The word in the corner, and a frame, a tick or a stroke beside it. */
function marked(pen: Pen, { kind, word }: PhaseMark, { x, y, w, h }: Box): string {
  const right = x + w - 9;
  const ink: Ink = kind === 'now' ? 'accent' : kind === 'later' ? 'ink-soft' : 'ink';
  const said = words(
    pen,
    { at: [right - (kind === 'done' ? 18 : 0), y + 20], lines: [word] },
    { size: 13, bold: kind !== 'later', ink, anchor: 'end' },
  );
  if (kind === 'now')
    return rect(pen, { x: x - 3, y: y - 3, w: w + 6, h: h + 6 }, { stroke: 'accent', width: 3.5 }) + said;
  if (kind === 'done')
    return path(pen, `M${right - 13} ${y + 15}l4 5l8 -10`, { stroke: 'ink', width: 2.25 }) + said;
  // Through the number alone: the name is still to be read.
  if (kind === 'skipped')
    return path(pen, `M${x + 6} ${y + 23}L${x + 27} ${y + 9}`, { stroke: 'ink-soft' }) + said;
  return said;
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
