import { pocketPlaces } from '#domain/books/imposition.ts';
import { folding } from '#interface/drawings/folding.ts';
import { printDrawing } from '#interface/drawings/print-drawing.ts';
import { hero } from '#interface/drawings/scenes.ts';
import { editionWords } from '#words/editions/index.ts';
import { commonData, markOf } from './set-book.ts';
import type { SheetSource } from './sheet-source.ts';
import { shownAddress } from './shown-address.ts';

/** The texts of the eight small pages. */
export type Pocket = {
  readonly title: string;
  readonly subtitle: string;
  readonly pages: readonly { readonly parts: readonly PocketPart[] }[];
  readonly back: {
    readonly title: string;
    readonly text: string;
    readonly foldTitle: string;
    readonly fold: readonly string[];
  };
};

type PocketPart = {
  readonly chapters: readonly number[];
  readonly title: string;
  readonly text: string;
  readonly ask?: string | undefined;
};

/** The eight pages on one sheet to fold, or one after another. */
export function pocketData(pocket: Pocket, source: SheetSource, sheet: boolean): string {
  const { language, imprint, summary } = source;
  const say = editionWords(language);
  const common = commonData(language, imprint);
  return JSON.stringify({
    ...common,
    sheet,
    summary,
    title: pocket.title,
    subtitle: pocket.subtitle,
    pages: pocket.pages.map(({ parts }) => ({
      parts: parts.map((part) => ({ ...part, ask: part.ask ?? '', mark: markOf(part.chapters[0] ?? 1) })),
    })),
    back: pocket.back,
    drawing: printDrawing(hero),
    folding,
    alt: say('foldAlt'),
    places: pocketPlaces.map(({ page, column, row, turned }) => ({ page, column, row, turned })),
    origin: imprint.origin,
    shown: shownAddress(imprint.origin),
    foot: `${String(common['day'])} · CC BY 4.0`,
    words: { cut: say('cutLine'), fold: say('foldLine') },
  });
}
