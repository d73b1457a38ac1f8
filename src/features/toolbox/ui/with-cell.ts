import type { Row, SimpleAnswer } from '#domain/prompts/prompt.ts';

type Written = {
  readonly rowId: string;
  readonly columnId: string;
  /** Nothing empties the cell. */
  readonly value: SimpleAnswer | undefined;
};

/** The rows with one cell written; a row that was not there yet comes last. */
export function withCell(rows: readonly Row[], { rowId, columnId, value }: Written): readonly Row[] {
  const known = rows.some(({ id }) => id === rowId) ? rows : [...rows, { id: rowId, cells: {} }];
  return known.map((row) => {
    if (row.id !== rowId) return row;
    const { [columnId]: _old, ...others } = row.cells;
    return { ...row, cells: value === undefined ? others : { ...others, [columnId]: value } };
  });
}
