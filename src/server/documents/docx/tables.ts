import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
  type ITableOptions,
} from 'docx';
import type { ManuscriptBlock, SetParallel, SetTable } from '../manuscript.ts';
import { headingParagraph, richParagraphs, type Lists } from './paragraphs.ts';
import { plainRuns, type Speech } from './runs.ts';
import { ink, line, quiet } from './styles.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hair = { style: BorderStyle.SINGLE, size: 4, color: line };
const strong = { style: BorderStyle.SINGLE, size: 6, color: ink };

const frame = (rows: TableRow[], more: Partial<ITableOptions>): Table =>
  new Table({
    rows,
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    margins: { top: 70, bottom: 70, left: 100, right: 100 },
    borders: {
      top: none,
      bottom: hair,
      left: none,
      right: none,
      insideHorizontal: hair,
      insideVertical: none,
    },
    ...more,
  });

const textCell = (text: string, bold: boolean, { keepNext = false, ...speech }: Kept = {}): TableCell =>
  new TableCell({
    children: [new Paragraph({ style: 'TableText', keepNext, children: plainRuns(text, speech, { bold }) })],
  });

type Kept = Speech & { readonly keepNext?: boolean };

/**
 * Whether a row keeps with the next: a short table stands whole, and no longer one has its head or its last
 * row alone on a page. Were all rows of a long table kept, it would be pushed from page to page.
 */
const keepsNext = (at: number, all: number): boolean =>
  at < all - 1 && (all <= shortTable || at === 0 || at === all - 2);

const shortTable = 7;

/** Twentieths of a point between the margins. */
export type Width = number;

const widths = (shares: readonly number[], width: Width): number[] => {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((share / all) * width));
};

/** A caption, and a table whose header row is repeated on each page. */
export function tableOf(table: SetTable, width: Width): FileChild[] {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column) => textCell(column, true, { keepNext: table.rows.length > 0 })),
  });
  const rows = table.rows.map((row, at) => {
    const keepNext = keepsNext(at, table.rows.length);
    return new TableRow({
      cantSplit: true,
      children: row.map((cell, index) => textCell(cell, index === 0, { keepNext })),
    });
  });
  return [
    new Paragraph({ style: 'Caption', children: plainRuns(table.caption) }),
    frame([head, ...rows], {
      columnWidths: widths(table.shares, width),
      borders: {
        top: strong,
        bottom: hair,
        left: none,
        right: none,
        insideHorizontal: hair,
        insideVertical: none,
      },
    }),
    gap(),
  ];
}

/** Labels and values; the first column holds the labels. */
export function factsOf({ facts }: Extract<ManuscriptBlock, { kind: 'facts' }>, width: Width): FileChild[] {
  const rows = facts.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            children: [
              new Paragraph({ style: 'TableText', children: plainRuns(label, {}, { color: quiet }) }),
            ],
          }),
          textCell(value, false),
        ],
      }),
  );
  return [frame(rows, { columnWidths: widths([30, 70], width) }), gap()];
}

/**
 * Two columns, one language in each, said on every run. The rows hold together, not the headings in them:
 * a table whose rows all keep with the next is pushed from page to page.
 */
export function parallelOf(parallel: SetParallel, lists: Lists, width: Width): FileChild[] {
  const sides = parallel.passages[0]?.sides ?? [];
  const heads = parallel.heads.map((head, index) => textCell(head, true, sides[index] ?? {}));
  const rows = parallel.passages.map(
    ({ number, sides: passage }) =>
      new TableRow({
        cantSplit: true,
        children: passage.map(
          ({ language, title, content }) =>
            new TableCell({
              children: [
                headingParagraph(parallel.level, { number, text: title }, { language, keepNext: false }),
                ...richParagraphs(content, { language, lists }),
              ],
            }),
        ),
      }),
  );
  const head = heads.length > 0 ? [new TableRow({ tableHeader: true, children: heads })] : [];
  return [frame([...head, ...rows], { columnWidths: widths([1, 1], width) }), gap()];
}

/** For each party, lines to sign on. */
export const signaturesOf = (
  { labels, parties }: Extract<ManuscriptBlock, { kind: 'signatures' }>,
  width: Width,
): FileChild[] =>
  parties.flatMap((party) => [
    new Paragraph({ style: 'SignatureParty', children: plainRuns(party) }),
    frame(labels.map(signatureRow), { columnWidths: widths([30, 70], width) }),
  ]);

const signatureRow = (label: string): TableRow =>
  new TableRow({
    cantSplit: true,
    height: { value: 640, rule: 'atLeast' },
    children: [textCell(label, false), textCell('', false)],
  });

const gap = (): Paragraph => new Paragraph({ style: 'TableText', children: [] });
