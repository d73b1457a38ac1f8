import { sql } from 'kysely';
import type { Inside } from '../with-asker.ts';
import { readableTables } from './read-copied.ts';
import { allCopied } from './rows-of-room.ts';
import { roomFormat } from './write-room.ts';

type Json = Record<string, unknown>;
type Column = { table: string; column: string; type: string; nullable: boolean };

const text = { type: 'string' };
const plain: Readonly<Record<string, Json>> = {
  uuid: { type: 'string', format: 'uuid' },
  text,
  citext: text,
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  bigint: { type: 'integer' },
  real: { type: 'number' },
  date: { type: 'string', format: 'date' },
  'timestamp with time zone': { type: 'string', format: 'date-time' },
};

/** A column as JSON Schema; `jsonb` may be anything. */
function shapeOf({ type, nullable }: Column): Json {
  if (type === 'jsonb') return {};
  const items = type.endsWith('[]') ? plain[type.slice(0, -2)] : undefined;
  const shape = items ? { type: 'array', items } : plain[type];
  if (!shape) throw new Error(`room-schema.ts does not know PostgreSQL's type ${type}`);
  return nullable ? { ...shape, type: [shape['type'], 'null'] } : shape;
}

/** The shape of `shared.json` and `own.json` in a copy, as the tables are now: JSON Schema 2020-12. */
export async function roomSchema(trx: Inside): Promise<Json> {
  const readable = await readableTables(trx);
  const { rows } = await sql<Column>`select c.relname as table, a.attname as column,
      format_type(a.atttypid, null) as type, not a.attnotnull as nullable
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'byg'::regnamespace and a.attnum > 0`.execute(trx);
  const tables = allCopied.flatMap((name) => {
    const columns = readable.get(name)?.columns ?? [];
    const shapes = columns.map((column) => {
      const found = rows.find((row) => row.table === name && row.column === column);
      // What is told only when something holds is null when it does not.
      return [column, found ? shapeOf({ ...found, type: plainType(found.type) }) : {}] as const;
    });
    return columns.length === 0 ? [] : [[name, rowsShape(columns, Object.fromEntries(shapes))] as const];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A copy of a partnership of Byg partnerskaber',
    description:
      'shared.json holds what is everybody’s in the room, own.json what is the copying party’s alone. ' +
      'A table without rows may be missing. A reader of version 1 takes tables and columns it does not know for additions.',
    type: 'object',
    required: ['format', 'part', 'partnership', 'party', 'madeAt', 'madeBy', 'tables'],
    properties: {
      format: { const: roomFormat },
      part: { enum: ['shared', 'own'] },
      partnership: plain['uuid'],
      party: { ...plain['uuid'], type: ['string', 'null'] },
      madeAt: plain['timestamp with time zone'],
      madeBy: { type: 'string', format: 'uri' },
      tables: { type: 'object', properties: Object.fromEntries(tables) },
    },
  };
}

const rowsShape = (required: readonly string[], properties: Json): Json => ({
  type: 'array',
  items: { type: 'object', required, properties },
});

/** A type of an extension goes by its schema's name too: `public.citext`. */
const plainType = (type: string): string => type.replace(/^public\./, '');
