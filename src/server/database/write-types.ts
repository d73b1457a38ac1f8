import pg from 'pg';

type Column = {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  made: boolean;
  /** The column's own check, as PostgreSQL writes it. */
  check: string | null;
};

/** PostgreSQL's types as `columnParsers` gives them. */
const types: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  citext: 'string',
  tsvector: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  date: 'string',
  time: 'string',
  _date: 'string[]',
  _text: 'string[]',
  _uuid: 'string[]',
  timestamptz: 'string',
  bytea: 'Uint8Array',
  jsonb: 'Json',
};

const head = `// Written by \`npm run types\` from the migrations; a test fails when it is stale.
import type { ColumnType, Generated } from 'kysely';

/** Read as parsed; written as text, so that an array at the top is not taken for one of PostgreSQL's. */
export type Json<Inserted = string> = ColumnType<unknown, Inserted, string>;
`;

/** The tables of schema byg as types for Kysely, read from a migrated database. */
export async function writeTypes(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = Map.groupBy(await readColumns(client), ({ table }) => table);
    const bodies = [...tables].map(([table, columns]) => writeTable(table, columns));
    const names = [...tables.keys()].map((table) => `  'byg.${table}': ${typeName(table)};`);
    return [head, ...bodies, `export type Database = {\n${names.join('\n')}\n};\n`].join('\n');
  } finally {
    await client.end();
  }
}

async function readColumns(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
      a.atthasdef as made, (select min(pg_get_constraintdef(k.oid)) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as check
    from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'byg'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    order by c.relname collate "C", a.attnum`);
  return rows;
}

function writeTable(table: string, columns: readonly Column[]): string {
  const lines = columns.map(({ column, ...kind }) => `  ${column}: ${writeType(kind)};`);
  return `export type ${typeName(table)} = {\n${lines.join('\n')}\n};\n`;
}

function writeType({ type, nullable, made, check }: Omit<Column, 'table' | 'column'>): string {
  const known = writeChoices(type, check) ?? types[type];
  if (known === undefined) throw new Error(`write-types.ts does not know PostgreSQL's type ${type}`);
  if (type === 'jsonb') return made ? 'Json<string | undefined>' : 'Json';
  const whole = nullable ? `${known} | null` : known;
  return made ? `Generated<${whole}>` : whole;
}

/** `check (state in ('private', 'revealed'))` is a union, and `roles <@ array[…]` an array of one. */
function writeChoices(type: string, check: string | null): string | undefined {
  const listed = /(?:= ANY|<@) \(?ARRAY\[(.*?)\]/.exec(check ?? '')?.[1];
  if (listed === undefined) return undefined;
  const union = [...listed.matchAll(/'([^']*)'/g)].map(([, word]) => `'${word}'`).join(' | ');
  return type === '_text' ? `(${union})[]` : union;
}

const typeName = (table: string): string =>
  table.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
