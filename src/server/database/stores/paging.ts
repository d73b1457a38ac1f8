import type { Page, PageRequest } from '#domain/keeping.ts';

/** How many rows to read for a page: one more than it shows, to know whether there is a next. */
export function rowsFor(page: PageRequest): number {
  return limitOf(page) + 1;
}

/** The page's things, and where the next page begins. */
export function toPage<Row, T>(
  rows: readonly Row[],
  page: PageRequest,
  tell: { key: (row: Row) => string; thing: (row: Row) => T },
): Page<T> {
  const limit = limitOf(page);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(tell.thing),
    next: rows.length > limit && last !== undefined ? tell.key(last) : null,
  };
}

const limitOf = ({ limit = 50 }: PageRequest): number =>
  Number.isInteger(limit) ? Math.min(Math.max(limit, 1), 100) : 50;
