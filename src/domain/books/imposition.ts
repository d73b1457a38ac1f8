/**
 * How eight small pages lie on one side of one sheet, so that it becomes a booklet when it is folded and cut: four
 * columns and two rows, the upper row upside down. The cut runs along the middle crease, across the two inner columns.
 */
export type Place = {
  readonly page: number;
  readonly column: number;
  readonly row: number;
  readonly turned: boolean;
};

const upper = [5, 4, 3, 2];
const lower = [6, 7, 8, 1];

/** In the order of reading, which is also the order in which a screen reader meets them. */
export const pocketPlaces: readonly Place[] = [upper, lower]
  .flatMap((pages, row) => pages.map((page, column) => ({ page, column, row, turned: row === 0 })))
  .sort((one, other) => one.page - other.page);

/** The columns, counted from nought, between which the cut runs. */
export const cut = { from: 1, to: 3 } as const;
