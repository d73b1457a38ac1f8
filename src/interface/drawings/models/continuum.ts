import type { ModelTexts } from '#words/models/index.ts';
import { fitText } from './fit-text.ts';
import { arrow, rect, words, type Drawn, type Pen } from './pen.ts';
import { depth, solid } from './solid.ts';

type Texts = ModelTexts['continuum'];

/** Kinds of relation that grow towards each other, and below them those that are something else. */
export const drawContinuum = (pen: Pen, texts: Texts, narrow: boolean): Drawn =>
  narrow ? inColumn(pen, texts) : inRow(pen, texts);

const faces = (index: number) =>
  index >= 4 ? ({ front: 'accent-tint', top: 'accent-tint', side: 'accent' } as const) : {};

function inRow(pen: Pen, texts: Texts): Drawn {
  const foot = 196;
  const blocks = texts.kinds.map(([name = ''], index) => {
    const [x, h] = [2 + index * 113, 50 + index * 22];
    return (
      solid(pen, { x, y: foot - h, w: 102, h }, faces(index)) +
      words(pen, { at: [x + 7, foot - h + 24], lines: fitText(name, 94) }, { bold: index >= 4 })
    );
  });
  const way =
    words(pen, { at: [2, 34], lines: [texts.closer] }, { ink: 'ink-soft' }) +
    arrow(
      pen,
      [
        [2, 50],
        [400, 50],
      ],
      { stroke: 'ink-soft' },
    );
  return {
    width: 680,
    height: 310,
    body: blocks.join('') + way + apart(pen, texts, { top: 218, across: 5 }),
  };
}

function inColumn(pen: Pen, texts: Texts): Drawn {
  const blocks = texts.kinds.map(([name = ''], index) => {
    const [y, w] = [depth + 2 + index * 52, 168 + index * 14];
    return (
      solid(pen, { x: 34, y, w, h: 40 }, faces(index)) +
      words(pen, { at: [44, y + 25], lines: [name] }, { bold: index >= 4 })
    );
  });
  const foot = depth + 2 + 6 * 52;
  const way =
    arrow(
      pen,
      [
        [12, 12],
        [12, foot - 14],
      ],
      { stroke: 'ink-soft' },
    ) + words(pen, { at: [2, foot + 12], lines: fitText(texts.closer, 280) }, { ink: 'ink-soft' });
  const body = blocks.join('') + way + apart(pen, texts, { top: foot + 40, across: 2 });
  return { width: 288, height: foot + 220, body };
}

function apart(pen: Pen, texts: Texts, { top, across }: { top: number; across: number }): string {
  const w = across === 5 ? 126 : 136;
  const cells = texts.others.map(([name = ''], index) => {
    const [x, y] = [2 + (index % across) * (w + 10), top + 32 + Math.floor(index / across) * 50];
    const lines = fitText(name, w - 16);
    return (
      rect(pen, { x, y, w, h: 42 }, { stroke: 'line-strong', dash: '5 4' }) +
      words(pen, { at: [x + w / 2, y + (lines.length > 1 ? 18 : 26)], lines }, { anchor: 'middle' })
    );
  });
  return words(pen, { at: [2, top + 20], lines: [texts.apart] }, { bold: true }) + cells.join('');
}
