import { sql, type SelectQueryBuilder } from 'kysely';
import type { Page, PageRequest } from '#domain/keeping.ts';
import { knownId, newest } from './known-id.ts';

type Tell<Row, T> = { readonly key: (row: Row) => string; readonly thing: (row: Row) => T };

/** A page of a list from the newest on: ids are in the order of time. `of` names the table where several have an id. */
export async function newestFirst<DB, TB extends keyof DB, Row, T>(
  query: SelectQueryBuilder<DB, TB, Row>,
  page: PageRequest,
  { of, ...tell }: Tell<Row, T> & { readonly of?: string },
): Promise<Page<T>> {
  const id = sql.ref<string>(of === undefined ? 'id' : `${of}.id`);
  const rows = await query
    .where(id, '<', knownId(page.after ?? newest))
    .orderBy(id, 'desc')
    .limit(rowsFor(page))
    .execute();
  return toPage(rows, page, tell);
}

/** How many rows to read for a page: one more than it shows, to know whether there is a next. */
export function rowsFor(page: PageRequest): number {
  return limitOf(page) + 1;
}

/** The page's things, and where the next page begins. */
export function toPage<Row, T>(rows: readonly Row[], page: PageRequest, tell: Tell<Row, T>): Page<T> {
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
