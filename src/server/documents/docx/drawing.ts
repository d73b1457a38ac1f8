import { Resvg } from '@resvg/resvg-js';
import { ImageRun, Paragraph } from 'docx';
import { fontFiles } from '../fonts.ts';
import type { SetDrawing } from '../manuscript.ts';
import type { Width } from './tables.ts';

/** Twentieths of a point to pixels at 96 to the inch. */
const pixels = (twips: Width): number => Math.round(twips / 15);

/** A picture fills the measure of an upright page, and no more of a wide one: 118 mm. */
const widest: Width = 6690;

/** A drawing with its alternative text; programs that know no SVG show the same as PNG. */
export function drawingOf({ svg, alt, ratio, share }: SetDrawing, width: Width): Paragraph {
  const wide = pixels(Math.min(width, widest) * share);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: wide * 2 },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Source Sans 3' },
  });
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        transformation: { width: wide, height: Math.round(wide * ratio) },
        fallback: { type: 'png', data: Buffer.from(picture.render().asPng()) },
        altText: { name: alt.slice(0, 80), title: alt, description: alt },
      }),
    ],
  });
}
