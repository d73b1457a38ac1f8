export type Column<Row> = {
  readonly id: string;
  readonly label: string;
  /** The cell as text; leave out when the table is given a `cell` snippet for it. */
  readonly text?: (row: Row) => string;
  /** Numbers stand to the right, in figures of equal width. */
  readonly numeric?: boolean;
  /** The column that names the row. */
  readonly names?: boolean;
};
