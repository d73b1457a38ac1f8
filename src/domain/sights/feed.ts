import type { Answer, Row } from '../prompts/prompt.ts';
import { idsOf, rowsOf } from '../tools/counting.ts';
import type { ToolSheet } from '../tools/tool.ts';

/** What stands on a sheet until somebody says otherwise: of what is asked once for the whole sheet. */
export type Fed = { readonly promptId: string; readonly answer: Answer };

/**
 * The sheet with what the product sees put in where nobody has answered. What a person wrote always stands: a single
 * answer and the cells of a row are left alone when any of them is there; ticks are added to those that are made.
 */
export const fedSheet = (sheet: ToolSheet, fed: readonly Fed[]): ToolSheet =>
  fed.reduce(
    (told, { promptId, answer }) => ({
      ...told,
      shared: { ...told.shared, [promptId]: feed(told.shared[promptId], answer) },
    }),
    sheet,
  );

function feed(own: Answer | undefined, seen: Answer): Answer {
  if (!Array.isArray(seen)) return own ?? seen;
  const rows = rowsOf(seen);
  if (rows.length > 0) return rows.reduce(feedRow, rowsOf(own));
  return [...new Set([...idsOf(own), ...idsOf(seen)])];
}

function feedRow(own: readonly Row[], { id, cells }: Row): readonly Row[] {
  const there = own.find((row) => row.id === id);
  if (!there) return [...own, { id, cells }];
  if (Object.keys(cells).some((column) => there.cells[column] !== undefined)) return own;
  return own.map((row) => (row === there ? { id, cells: { ...row.cells, ...cells } } : row));
}
