import type { Chapter } from '#domain/books/model.ts';
import { printDrawing } from '#interface/drawings/print-drawing.ts';
import { arcSpans } from '#interface/drawings/models/phases.ts';
import { chapters as marks, hero } from '#interface/drawings/scenes.ts';
import { editionWords } from '#words/editions/index.ts';
import { modelTexts } from '#words/models/index.ts';
import type { Language } from '#domain/language.ts';
import { commonData } from './set-book.ts';
import type { SheetSource } from './sheet-source.ts';
import { shownAddress } from './shown-address.ts';

type Slide = { readonly kind: string; readonly [key: string]: unknown };

/** The presentation. The eight questions are the chapters' own; the phases are the model's. */
export function slidesData(
  presentation: { readonly title: string; readonly slides: readonly Slide[] },
  source: SheetSource,
  chapters: readonly Chapter[],
): string {
  const { language, imprint, summary } = source;
  const say = editionWords(language);
  return JSON.stringify({
    ...commonData(language, imprint),
    summary,
    title: presentation.title,
    slides: presentation.slides,
    drawing: printDrawing(hero),
    marks: [4, 6, 2].map((number) => printDrawing(marks[number - 1] ?? [])),
    small: printDrawing(marks[0] ?? []),
    questions: chapters.map(({ number, title, address }) => ({ number, title, address })),
    arcs: arcsIn(language),
    milestone: modelTexts(language).phases.milestone,
    origin: imprint.origin,
    shown: shownAddress(imprint.origin),
    free: say('freeForAll'),
  });
}

function arcsIn(language: Language) {
  const { arcs, phases } = modelTexts(language).phases;
  return arcSpans.map(({ from, count }, index) => ({
    name: arcs[index] ?? '',
    phases: phases.slice(from - 1, from - 1 + count).map(([name = ''], at) => ({ number: from + at, name })),
  }));
}
