import type { Checklist } from '#domain/books/model.ts';
import { printDrawing } from '#interface/drawings/print-drawing.ts';
import { hero } from '#interface/drawings/scenes.ts';
import { editionWords } from '#words/editions/index.ts';
import { commonData } from './set-book.ts';
import type { SheetSource } from './sheet-source.ts';
import { shownAddress } from './shown-address.ts';

/** The checklist for a wall, on A4 or A3. */
export function posterData(checklist: Checklist, source: SheetSource, size: 'a4' | 'a3'): string {
  const { language, imprint, summary } = source;
  const say = editionWords(language);
  const common = commonData(language, imprint);
  return JSON.stringify({
    ...common,
    size,
    title: checklist.title,
    summary,
    lead: say('posterLead'),
    drawing: printDrawing(hero),
    groups: checklist.groups.map(({ title, chapter, lines }) => ({ title, chapter, lines, arc: null })),
    tick: say('tickSheet'),
    address: checklist.address,
    shown: shownAddress(checklist.address),
    foot: `${say('product')} · ${String(common['day'])} · CC BY 4.0`,
  });
}
