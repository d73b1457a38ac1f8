import type { DocumentBlock } from '#domain/documents/model.ts';
import type { ResultBlock, Said } from '#domain/tools/result.ts';
import { fill } from '#words/toolbox/fill.ts';
import { toolDocumentWords } from '#words/tool-documents/index.ts';
import { drawBlock } from './draw-block.ts';
import { textOfBlock } from './result-texts.ts';
import { sayBase, sayer, sayFigure } from './say.ts';
import { tellingOf, type ToolPrint } from './tool-print.ts';
import { sayLight, twinOf } from './twin.ts';

/** What the sheet shows, and how each thing was worked out. */
export function resultBlocks(print: ToolPrint): DocumentBlock[] {
  const say = toolDocumentWords(print.language);
  const { blocks } = print.result;
  const heading: DocumentBlock = { kind: 'heading', level: 1, text: say('result') };
  if (blocks.length === 0) return [heading, { kind: 'paragraph', text: say('nothingYet') }];
  return [
    heading,
    ...figuresTogether(blocks).flatMap((block) =>
      Array.isArray(block) ? [figureTable(print, block)] : shown(print, block),
    ),
    ...howCounted(print),
    { kind: 'paragraph', tone: 'note', text: say('estimates') },
  ];
}

type Figure = Extract<ResultBlock, { kind: 'figure' }>;
type Other = Exclude<ResultBlock, Figure>;

/** Figures that follow each other stand in one table. */
function figuresTogether(blocks: readonly ResultBlock[]): (Other | Figure[])[] {
  const together: (Other | Figure[])[] = [];
  for (const block of blocks) {
    const last = together.at(-1);
    if (block.kind !== 'figure') together.push(block);
    else if (Array.isArray(last)) last.push(block);
    else together.push([block]);
  }
  return together;
}

function figureTable(print: ToolPrint, figures: readonly Figure[]): DocumentBlock {
  const say = toolDocumentWords(print.language);
  const telling = tellingOf(print);
  const { ui } = telling.texts;
  const figure = (value: number, { as }: Figure): string => sayFigure(print.language, value, as);
  const lights = figures.some(({ light }) => light);
  return {
    kind: 'table',
    caption: say('figures'),
    columns: [say('figure'), say('value'), say('scale'), ...(lights ? [say('light')] : []), say('base')],
    rows: figures.map((each) => [
      textOfBlock(telling.texts, each.id).label,
      each.value === null ? ui.notCounted : figure(each.value, each),
      each.scale
        ? say('scaleFromTo', { from: figure(each.scale[0], each), to: figure(each.scale[1], each) })
        : '–',
      ...(lights ? [sayLight(telling, each.light) || '–'] : []),
      sayBase(telling.texts, each.base),
    ]),
  };
}

function shown(print: ToolPrint, block: Other): DocumentBlock[] {
  const telling = tellingOf(print);
  const { label, explains } = textOfBlock(telling.texts, block.id);
  const heading: DocumentBlock = { kind: 'heading', level: 2, text: label };
  const twin = twinOf(block, telling);
  if (!twin) return [heading, ...worded(print, block, explains)];
  if (twin.rows.length === 0) return [heading, { kind: 'paragraph', text: telling.texts.ui.none }];
  const drawn = drawBlock(block, print.language);
  const alt = fill(telling.texts.ui.pictureOf, { label });
  // The bars of a page stand in the rows of their table; on paper they are a picture, and share numbers with it.
  const rows =
    drawn && block.kind === 'bars'
      ? twin.rows.map(([name = '', ...rest], at) => [numbered(name, at + 1), ...rest])
      : twin.rows;
  return [
    heading,
    ...(drawn ? [{ kind: 'drawing' as const, alt, ...drawn }, ...legend(print, block)] : []),
    {
      kind: 'table',
      caption: explains || label,
      columns: twin.columns.map((column) => column.label),
      rows,
    },
  ];
}

/** A name that begins with its own number, as the rounds of the game do, is not given it twice. */
const numbered = (name: string, number: number): string =>
  `${number}. ${name.startsWith(`${number} `) ? name.slice(`${number} `.length) : name}`;

/** What the numbers along a grid, and the rings from the middle, stand for. */
function legend(print: ToolPrint, block: Other): DocumentBlock[] {
  const say = sayer(tellingOf(print));
  const told = toolDocumentWords(print.language);
  const named = (heads: readonly Said[]): string =>
    heads.map((head, at) => `${at + 1} = ${say(head)}`).join(' · ');
  // Heads that are their own numbers need no telling.
  const beside = (heads: readonly Said[]): string =>
    heads.every((head, at) => say(head) === String(at + 1)) ? '' : ` (${named(heads)})`;
  const note = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
  if (block.kind === 'rings') return [note(told('ringsLegend', { heads: named(block.heads) }))];
  if (block.kind !== 'grid') return [];
  const { x, y } = block;
  return [
    note(told('across', { title: say(x.title), heads: beside(x.heads) })),
    note(told('upwards', { title: say(y.title), heads: beside(y.heads) })),
  ];
}

/** Blocks that are words already: a verdict, a list, a text. */
function worded(print: ToolPrint, block: Other, explains: string): DocumentBlock[] {
  const telling = tellingOf(print);
  const say = sayer(telling);
  const explained: DocumentBlock[] = explains ? [{ kind: 'paragraph', text: explains }] : [];
  switch (block.kind) {
    case 'verdict':
      return [
        { kind: 'paragraph', tone: 'lead', text: sayVerdict(print, block) },
        { kind: 'paragraph', text: `${explains} ${sayBase(telling.texts, block.base)}.`.trim() },
      ];
    case 'list':
      return block.items.length === 0
        ? [{ kind: 'paragraph', text: say(block.none) }]
        : [...explained, { kind: 'list', items: block.items.map(say), ordered: block.ordered ?? false }];
    case 'text':
      return [
        ...explained,
        ...block.paragraphs.map((paragraph): DocumentBlock => ({ kind: 'paragraph', text: say(paragraph) })),
      ];
    default:
      return [];
  }
}

/** The verdict, with its light as a word before it. */
export function sayVerdict(
  print: ToolPrint,
  { said, light }: Extract<ResultBlock, { kind: 'verdict' }>,
): string {
  const telling = tellingOf(print);
  const text = sayer(telling)(said);
  const word = sayLight(telling, light);
  return word ? toolDocumentWords(print.language)('lit', { light: word, said: text }) : text;
}

function howCounted(print: ToolPrint): DocumentBlock[] {
  const say = toolDocumentWords(print.language);
  const { texts } = tellingOf(print);
  const facts = print.result.blocks.flatMap((block) => {
    const { label, formula, caveat } = textOfBlock(texts, block.id);
    const lines = [
      formula && say('formula', { text: formula }),
      'base' in block && say('data', { text: sayBase(texts, block.base) }),
      caveat && say('caveat', { text: caveat }),
    ];
    const value = lines.filter((line) => line !== '' && line !== false).join('\n');
    return value ? [{ label, value }] : [];
  });
  return facts.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: say('howCounted') },
        { kind: 'facts', facts },
      ];
}
