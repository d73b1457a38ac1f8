import type { ModelTexts } from '#words/models/index.ts';
import { fitText } from './fit-text.ts';
import { rect, words, type Box, type Drawn, type Pen } from './pen.ts';
import { depth, solid } from './solid.ts';

/** How much of a step there is, 0 to 1: filled so far, and said in a word. */
export type StepMark = { readonly share: number; readonly word: string };
/** What the drawing says; with marks, one for each step, it shows how far somebody is. */
export type StepTexts = ModelTexts['sixSteps'] & { readonly marks?: readonly StepMark[] };
type Texts = StepTexts;

/** A staircase; only the last step is the partnership itself, and it alone has the spot colour. */
export const drawSixSteps = (pen: Pen, texts: Texts, narrow: boolean): Drawn =>
  narrow ? downwards(pen, texts) : upwards(pen, texts);

const faces = (index: number) =>
  index === 5
    ? ({ front: 'accent-tint', top: 'accent-tint', side: 'accent' } as const)
    : ({ front: 'paper-raised' } as const);

const filled = (pen: Pen, box: Box): string =>
  box.w > 0 && box.h > 0 ? rect(pen, box, { fill: 'arc-b-tint', width: 1 }) : '';

function upwards(pen: Pen, texts: Texts): Drawn {
  const [foot, w] = [282, 111];
  const steps = texts.steps.map(([name = ''], index) => {
    const [x, h] = [2 + index * w, 84 + index * 36];
    return (
      solid(pen, { x, y: foot - h, w, h }, faces(index)) +
      markUp(pen, texts.marks?.[index], { x, y: foot, w, h }) +
      words(
        pen,
        { at: [x + 12, foot - h + 32], lines: [String(index + 1)] },
        { bold: true, size: 22, ink: 'accent' },
      ) +
      words(pen, { at: [x + 12, foot - h + 54], lines: fitText(name, w - 16) })
    );
  });
  const below = foot + (texts.marks ? 50 : 26);
  const note = words(pen, { at: [2, below], lines: [texts.ours] }, { ink: 'ink-soft' });
  return { width: 680, height: below + 8, body: steps.join('') + note };
}

/** Filled from the foot, where `y` is; the word stands under it. */
function markUp(pen: Pen, mark: StepMark | undefined, { x, y, w, h }: Box): string {
  if (!mark) return '';
  const share = Math.round(h * mark.share);
  return (
    filled(pen, { x, y: y - share, w, h: share }) +
    words(pen, { at: [x + 12, y + 22], lines: [mark.word] }, { size: 14, bold: mark.share > 0 })
  );
}

/** On a narrow screen the steps go down the page, in the order of reading, each a little further along. */
function downwards(pen: Pen, texts: Texts): Drawn {
  const [w, h] = [226, 44];
  const steps = texts.steps.map(([name = ''], index) => {
    const [x, y] = [1 + index * 10, depth + 2 + index * (h + depth + 4)];
    const mark = texts.marks?.[index];
    return (
      solid(pen, { x, y, w, h }, faces(index)) +
      (mark ? filled(pen, { x, y, w: Math.round(w * mark.share), h }) : '') +
      words(
        pen,
        { at: [x + 12, y + 29], lines: [String(index + 1)] },
        { bold: true, size: 20, ink: 'accent' },
      ) +
      words(pen, { at: [x + 36, y + (mark ? 19 : 28)], lines: [name] }) +
      (mark
        ? words(pen, { at: [x + 36, y + 37], lines: [mark.word] }, { size: 14, bold: mark.share > 0 })
        : '')
    );
  });
  const foot = 2 + 6 * (h + depth + 4);
  const note = words(pen, { at: [2, foot + 22], lines: fitText(texts.ours, 280) }, { ink: 'ink-soft' });
  return { width: 288, height: foot + 64, body: steps.join('') + note };
}
