import { shape, type Box, type Ink, type Pen } from './pen.ts';

type Faces = { readonly front?: Ink; readonly top?: Ink; readonly side?: Ink };

export const depth = 8;

/** A block as the rest of the drawings have it: a front to write on, a top and a shaded side, in ink. */
export function solid(
  pen: Pen,
  { x, y, w, h }: Box,
  { front = 'paper-raised', top = 'paper-raised', side = 'paper-deep' }: Faces = {},
): string {
  const [right, foot] = [x + w, y + h];
  return (
    shape(
      pen,
      [
        [x, y],
        [x + depth, y - depth],
        [right + depth, y - depth],
        [right, y],
      ],
      { fill: top },
    ) +
    shape(
      pen,
      [
        [right, y],
        [right + depth, y - depth],
        [right + depth, foot - depth],
        [right, foot],
      ],
      { fill: side },
    ) +
    shape(
      pen,
      [
        [x, y],
        [right, y],
        [right, foot],
        [x, foot],
      ],
      { fill: front },
    )
  );
}
