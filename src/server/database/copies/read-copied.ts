import { sql } from 'kysely';
import type { Inside } from '../with-asker.ts';
import { copiedTables } from './copied-tables.ts';
import { besideColumns, rowsOf, type Part, type Place } from './rows-of-room.ts';

/** A table's columns as the asker may read them, in the order of the table; the key orders its rows. */
export type ReadableTable = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
};

/** What the walls let the asker read of every table; what stays behind is left out already. */
export async function readableTables(trx: Inside): Promise<ReadonlyMap<string, ReadableTable>> {
  const { rows } = await sql<ReadableTable>`
    select c.relname as table,
      array_agg(a.attname::text order by a.attnum) filter (where has_column_privilege(c.oid, a.attnum, 'select')) as columns,
      (select array_agg(k.attname::text order by u.place) from pg_constraint p
        cross join unnest(p.conkey) with ordinality as u (number, place)
        join pg_attribute k on k.attrelid = c.oid and k.attnum = u.number
        where p.conrelid = c.oid and p.contype = 'p') as key
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'byg'::regnamespace and c.relkind = 'r' and a.attnum > 0
      and not a.attisdropped and a.attgenerated = ''
    group by c.oid, c.relname`.execute(trx);
  return new Map(
    rows.map(({ table, columns, key }) => [table, { table, key, columns: kept(table, columns ?? []) }]),
  );
}

const kept = (table: string, columns: readonly string[]): string[] => {
  const only = besideColumns[table];
  const without = copiedTables[table]?.without ?? [];
  return columns.filter((name) => (only ? only.includes(name) : !without.includes(name)));
};

const rowsAtOnce = 200;
const cell = (table: string, column: string): string => {
  const mask = copiedTables[table]?.masks?.[column];
  const plain = `${table}."${column}"`;
  return `'${column}', ${mask === undefined ? plain : `case when ${mask} then ${plain} end`}`;
};

/** The rows of one part of the room, some at a time, each as PostgreSQL writes it as JSON. */
export async function* readRows(
  trx: Inside,
  { table, columns, key }: ReadableTable,
  where: { readonly part: Part; readonly place: Place },
): AsyncGenerator<readonly string[]> {
  const cells = columns.map((column) => cell(table, column)).join(', ');
  const order = key.map((name) => `${table}."${name}"::text collate "C"`).join(', ');
  await sql
    .raw(
      `declare copied no scroll cursor for select json_build_object(${cells})::text as line from byg.${table}
        where ${rowsOf(table, where.part, where.place)} order by ${order}`,
    )
    .execute(trx);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(rowsAtOnce)} from copied`.execute(trx);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < rowsAtOnce) break;
  }
  await sql`close copied`.execute(trx);
}
