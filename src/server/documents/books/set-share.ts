import type { Language } from '#domain/language.ts';
import { printDrawing } from '#interface/drawings/print-drawing.ts';
import { hero } from '#interface/drawings/scenes.ts';
import { editionWords } from '#words/editions/index.ts';
import { cleanLine, clip } from '../clean-text.ts';
import { breakLongWords } from '../typesetting.ts';

/** A page as it is told where somebody shares it. */
export type Shared = { readonly title: string; readonly kind: string; readonly language: Language };

export const shareData = ({ title, kind, language }: Shared): string =>
  JSON.stringify({
    language,
    title: breakLongWords(clip(cleanLine(title), 140)),
    kind: clip(cleanLine(kind), 60),
    product: editionWords(language)('product'),
    drawing: printDrawing(hero),
  });
