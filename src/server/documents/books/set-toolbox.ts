import { pocketPlaces } from '#domain/books/imposition.ts';
import { qrCode } from '#domain/qr/qr-code.ts';
import { qrSvg } from '#domain/qr/qr-svg.ts';
import { folding } from '#interface/drawings/folding.ts';
import { printDrawing } from '#interface/drawings/print-drawing.ts';
import { hero } from '#interface/drawings/scenes.ts';
import { editionWords } from '#words/editions/index.ts';
import { toolsIndexWords } from '#words/tools-index/index.ts';
import { commonData, markOf } from './set-book.ts';
import type { SheetSource } from './sheet-source.ts';
import { shownAddress } from './shown-address.ts';
import type { ToolboxGroup, ToolboxPrint } from './toolbox.ts';

/** All tools on one A3 for a wall. */
export function toolboxPosterData(toolbox: ToolboxPrint, source: SheetSource): string {
  const { language, imprint, summary } = source;
  const common = commonData(language, imprint);
  const shown = shownAddress(toolbox.address);
  return JSON.stringify({
    ...common,
    ...toolbox,
    summary,
    needsTitle: toolsIndexWords(language)('by_need'),
    drawing: printDrawing(hero),
    qr: qrSvg(qrCode(toolbox.address)),
    qrAlt: toolsIndexWords(language)('qrAlt', { address: shown }),
    shown,
    foot: `${editionWords(language)('product')} · ${String(common['day'])} · CC BY 4.0`,
  });
}

/** The same on eight small pages: one sheet to fold, or one page after another. */
export function toolboxPocketData(toolbox: ToolboxPrint, source: SheetSource, sheet: boolean): string {
  const { language, imprint, summary } = source;
  const [say, edition] = [toolsIndexWords(language), editionWords(language)];
  const common = commonData(language, imprint);
  const continued = (title: string): string => say('continued', { title });
  return JSON.stringify({
    ...common,
    sheet,
    summary,
    title: say('pocketTitle'),
    subtitle: say('pocketSubtitle'),
    pages: pagesOf(toolbox.groups, continued).map((groups) => ({
      parts: groups.map(({ chapter, title, tools }) => ({
        ...{ chapters: [chapter], title, text: '', ask: '', mark: markOf(chapter) },
        lines: tools,
      })),
    })),
    back: {
      title: say('pocketBackTitle'),
      text: say('pocketBack'),
      foldTitle: say('pocketFold'),
      fold: [say('fold1'), say('fold2'), say('fold3'), say('fold4')],
    },
    drawing: printDrawing(hero),
    folding,
    alt: edition('foldAlt'),
    places: pocketPlaces,
    origin: toolbox.address,
    shown: shownAddress(toolbox.address),
    foot: `${String(common['day'])} · CC BY 4.0`,
    words: { cut: edition('cutLine'), fold: edition('foldLine') },
  });
}

const inside = 6;

/** A heading takes the room of two tools, and a page has room for ten under one. */
const heading = 2;
const room = 12;

/** The chapters on six pages: whole where they can be, and one that no page holds in even parts on several. */
export function pagesOf(
  groups: readonly ToolboxGroup[],
  continued: (title: string) => string,
): ToolboxGroup[][] {
  const pages: ToolboxGroup[][] = [];
  let left = 0;
  for (const part of groups.flatMap((group) => partsOf(group, continued))) {
    const needed = part.tools.length + heading;
    const turn = pages.length === 0 || (needed > left && pages.length < inside);
    if (turn) pages.push([]);
    pages.at(-1)?.push(part);
    left = (turn ? room : left) - needed;
  }
  return [...pages, ...Array.from({ length: inside - pages.length }, () => [])];
}

function partsOf(group: ToolboxGroup, continued: (title: string) => string): ToolboxGroup[] {
  const { tools, title } = group;
  const count = Math.ceil(tools.length / (room - heading));
  const length = Math.ceil(tools.length / count);
  return Array.from({ length: count }, (_, index) => ({
    ...group,
    title: index === 0 ? title : continued(title),
    tools: tools.slice(index * length, (index + 1) * length),
  }));
}
