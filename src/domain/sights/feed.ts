import type { Answer, Row } from '../prompts/prompt.ts';
import { idsOf, rowsOf } from '../tools/counting.ts';
import type { ToolSheet } from '../tools/tool.ts';

/** What stands on a sheet until somebody says otherwise: of what is asked once for the whole sheet. */
export type Fed = {
  readonly promptId: string;
  readonly answer: Answer;
  /** What was seen, in the reader's language; nothing where it comes from the phases of the room. */
  readonly because?: string;
};

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

/** Whether it changes anything: nobody has answered the same. */
export const feeds = ({ shared }: ToolSheet, { promptId, answer }: Fed): boolean =>
  feed(shared[promptId], answer) !== shared[promptId];

function feed(own: Answer | undefined, seen: Answer): Answer {
  if (!Array.isArray(seen)) return own ?? seen;
  const rows = rowsOf(seen);
  if (rows.length > 0) return feedRows(own, rows);
  const added = idsOf(seen).filter((id) => !idsOf(own).includes(id));
  return added.length > 0 ? [...idsOf(own), ...added] : (own ?? []);
}

function feedRows(own: Answer | undefined, seen: readonly Row[]): Answer {
  const before = rowsOf(own);
  const after = seen.reduce(feedRow, before);
  return after === before && own !== undefined ? own : after;
}

function feedRow(own: readonly Row[], { id, cells }: Row): readonly Row[] {
  const there = own.find((row) => row.id === id);
  if (!there) return [...own, { id, cells }];
  if (Object.keys(cells).some((column) => there.cells[column] !== undefined)) return own;
  return own.map((row) => (row === there ? { id, cells: { ...row.cells, ...cells } } : row));
}
