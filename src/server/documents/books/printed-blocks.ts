import type { BookBlock, ModelTable, Span } from '#domain/books/model.ts';
import { columnShares } from '../column-shares.ts';
import { cleanAddress, cleanRun } from '../clean-text.ts';
import { shownAddress } from './shown-address.ts';

/** Blocks as the templates read them: only signs that can be printed, links with the address a reader can type. */
export type Printed = { readonly kind: string; readonly [key: string]: unknown };

export const printedBlocks = (blocks: readonly BookBlock[]): Printed[] => blocks.map(printedBlock);

function printedBlock(block: BookBlock): Printed {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, spans: printedSpans(block.spans) };
    case 'list':
      return { ...block, items: block.items.map(printedBlocks) };
    case 'quote':
      return { ...block, blocks: printedBlocks(block.blocks) };
    case 'box': {
      const more = block.more ? { more: printedSpan(block.more)[0] } : {};
      return { ...block, label: cleanRun(block.label), blocks: printedBlocks(block.blocks), ...more };
    }
    case 'tool':
      return { ...block, link: printedSpan(block.link)[0] };
    case 'table': {
      const wordsIn = (cell: readonly Span[]): string => cell.map(spanText).join('');
      const shares = columnShares(
        block.columns.map(wordsIn),
        block.rows.map((row) => row.map(wordsIn)),
      );
      const rows = block.rows.map((row) => row.map(printedSpans));
      return { ...block, columns: block.columns.map(printedSpans), rows, shares };
    }
    case 'model':
      return { ...block, tables: block.tables.map(printedTable) };
  }
}

const printedTable = ({ caption, columns, rows }: ModelTable) => ({
  caption: cleanRun(caption),
  columns: columns.map(cleanRun),
  rows: rows.map((row) => row.map(cleanRun)),
  shares: columnShares(columns, rows),
});

export const printedSpans = (spans: readonly Span[]): Printed[] => spans.flatMap(printedSpan);

function printedSpan(span: Span): Printed[] {
  switch (span.kind) {
    case 'text':
    case 'code':
      return [{ ...span, text: cleanRun(span.text) }];
    case 'break':
      return [span];
    case 'strong':
    case 'emphasis':
      return [{ ...span, spans: printedSpans(span.spans) }];
    case 'link': {
      const href = cleanAddress(span.href);
      const spans = printedSpans(span.spans);
      return href === undefined ? spans : [{ ...span, href, spans, note: shownAddress(href) }];
    }
  }
}

export const spanText = (span: Span): string => {
  if (span.kind === 'break') return ' ';
  return 'text' in span ? span.text : span.spans.map(spanText).join('');
};
