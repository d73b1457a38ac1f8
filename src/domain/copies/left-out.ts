import type { CopiedRow, CopiedTables } from './plan-bringing.ts';

/**
 * What a copy holds and this installation has no place for, as in one that a newer version made. It is skipped, since
 * the same format promises that what is new can be done without, and told to whoever brings the copy in. Empty
 * tables, and columns with nothing in them, are no loss and are not told.
 */
export type LeftOut = {
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  readonly columns: readonly { readonly table: string; readonly column: string; readonly rows: number }[];
  /** By their paths in the copy: what no row of it leads to. */
  readonly files: readonly string[];
};

type Coming = {
  readonly tables: CopiedTables;
  /** The columns of each table that can be brought in here. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Every file of the copy. */
  readonly paths: readonly string[];
};

/** More than this of one kind is nobody's reading. */
const most = 200;
const longestName = 200;

export const nothingLeft: LeftOut = { tables: [], columns: [], files: [] };

export const countLeft = ({ tables, columns, files }: LeftOut): number =>
  tables.length + columns.length + files.length;

export function leftOutOf({ tables, columns, paths }: Coming): LeftOut {
  const full = Object.entries(tables).filter(([, rows]) => rows.length > 0);
  const known = full.filter(([table]) => Object.hasOwn(columns, table));
  return {
    tables: full
      .filter(([table]) => !Object.hasOwn(columns, table))
      .slice(0, most)
      .map(([table, rows]) => ({ table, rows: rows.length })),
    columns: known.flatMap(([table, rows]) => columnsLeft(table, rows, columns[table] ?? [])).slice(0, most),
    files: filesLeft(tables['file_version'] ?? [], paths).slice(0, most),
  };
}

function columnsLeft(table: string, rows: readonly CopiedRow[], here: readonly string[]): LeftOut['columns'] {
  const counted = new Map<string, number>();
  for (const row of rows)
    for (const [column, value] of Object.entries(row))
      if (!here.includes(column) && !isEmpty(value)) counted.set(column, (counted.get(column) ?? 0) + 1);
  return [...counted].map(([column, count]) => ({
    table,
    column: column.slice(0, longestName),
    rows: count,
  }));
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** What the rest of a copy says anew in other forms. */
const retold = /^(?:shared\.json|own\.json|csv\/.+\.csv|documents\/.+\.pdf)$/;

function filesLeft(versions: readonly CopiedRow[], paths: readonly string[]): string[] {
  const kept = new Set(versions.map(({ id, kind }) => `${String(id)}.${String(kind)}`));
  return paths
    .filter(
      (path) => !retold.test(path) && !kept.has(/^files\/(?:shared|own)\/([^/]+)$/.exec(path)?.[1] ?? ''),
    )
    .map((path) => path.slice(0, longestName));
}
