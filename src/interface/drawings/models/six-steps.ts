import type { ModelTexts } from '#words/models/index.ts';
import { fitText } from './fit-text.ts';
import { words, type Drawn, type Pen } from './pen.ts';
import { depth, solid } from './solid.ts';

type Texts = ModelTexts['sixSteps'];

/** A staircase; only the last step is the partnership itself, and it alone has the spot colour. */
export const drawSixSteps = (pen: Pen, texts: Texts, narrow: boolean): Drawn =>
  narrow ? downwards(pen, texts) : upwards(pen, texts);

const faces = (index: number) =>
  index === 5
    ? ({ front: 'accent-tint', top: 'accent-tint', side: 'accent' } as const)
    : ({ front: 'paper-raised' } as const);

function upwards(pen: Pen, texts: Texts): Drawn {
  const [foot, w] = [282, 111];
  const steps = texts.steps.map(([name = ''], index) => {
    const [x, h] = [2 + index * w, 84 + index * 36];
    return (
      solid(pen, { x, y: foot - h, w, h }, faces(index)) +
      words(
        pen,
        { at: [x + 12, foot - h + 32], lines: [String(index + 1)] },
        { bold: true, size: 22, ink: 'accent' },
      ) +
      words(pen, { at: [x + 12, foot - h + 54], lines: fitText(name, w - 16) })
    );
  });
  const note = words(pen, { at: [2, foot + 26], lines: [texts.ours] }, { ink: 'ink-soft' });
  return { width: 680, height: foot + 34, body: steps.join('') + note };
}

/** On a narrow screen the steps go down the page, in the order of reading, each a little further along. */
function downwards(pen: Pen, texts: Texts): Drawn {
  const [w, h] = [226, 44];
  const steps = texts.steps.map(([name = ''], index) => {
    const [x, y] = [1 + index * 10, depth + 2 + index * (h + depth + 4)];
    return (
      solid(pen, { x, y, w, h }, faces(index)) +
      words(
        pen,
        { at: [x + 12, y + 29], lines: [String(index + 1)] },
        { bold: true, size: 20, ink: 'accent' },
      ) +
      words(pen, { at: [x + 36, y + 28], lines: [name] })
    );
  });
  const foot = 2 + 6 * (h + depth + 4);
  const note = words(pen, { at: [2, foot + 22], lines: fitText(texts.ours, 280) }, { ink: 'ink-soft' });
  return { width: 288, height: foot + 64, body: steps.join('') + note };
}
