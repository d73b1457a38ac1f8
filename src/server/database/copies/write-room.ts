import { writeCsv, type CsvCell } from '#domain/documents/write-csv.ts';
import type { Inside } from '../with-asker.ts';
import type { BagPacker } from './pack-bag.ts';
import { readableTables, readRows, type ReadableTable } from './read-copied.ts';
import { allCopied, hasOwnPart, hasSharedPart, type Part, type Place } from './rows-of-room.ts';

/** The one shape of what is in a copy; a new number only when an old reader could not understand it. */
export const roomFormat = 'byg-partnerskaber room 1';

export type Writing = {
  readonly place: Place;
  /** Where the copy was made, and when. */
  readonly madeAt: string;
  readonly madeBy: string;
};

/** How many rows of each table the copy holds. */
export type Counted = Readonly<Record<Part, Readonly<Record<string, number>>>>;

/** The room as JSON and every table with rows as CSV: what is everybody's, and apart from it the party's own. */
export async function writeRoom(trx: Inside, bag: BagPacker, writing: Writing): Promise<Counted> {
  const readable = await readableTables(trx);
  const tables = allCopied.map((name) => readable.get(name)).filter((table) => table !== undefined);
  const of = (part: Part): ReadableTable[] =>
    tables.filter(({ table }) => (part === 'shared' ? hasSharedPart(table) : hasOwnPart(table)));
  return {
    shared: await writePart(trx, bag, { ...writing, part: 'shared', tables: of('shared') }),
    own: await writePart(trx, bag, { ...writing, part: 'own', tables: of('own') }),
  };
}

type PartWriting = Writing & { readonly part: Part; readonly tables: readonly ReadableTable[] };

async function writePart(trx: Inside, bag: BagPacker, writing: PartWriting): Promise<Record<string, number>> {
  const { part, place, tables } = writing;
  const counted: Record<string, number> = {};
  await bag.add(`${part}.json`, asJson(trx, writing, counted));
  for (const table of tables) {
    if (counted[table.table] === 0) continue;
    const rows = readRows(trx, table, { part, place });
    await bag.add(`csv/${part}/${table.table}.csv`, asCsv(table.columns, rows));
  }
  return counted;
}

/** `{ …, "tables": { "party": [ … ], … } }`, a row on each line so that two copies can be compared. */
async function* asJson(
  trx: Inside,
  { part, place, tables, madeAt, madeBy }: PartWriting,
  counted: Record<string, number>,
): AsyncGenerator<Uint8Array> {
  const head = {
    format: roomFormat,
    ...{ part, partnership: place.room, party: part === 'own' ? place.party : null, madeAt, madeBy },
  };
  yield Buffer.from(`${JSON.stringify(head).slice(0, -1)},"tables":{`);
  for (const [index, table] of tables.entries()) {
    yield Buffer.from(`${index === 0 ? '' : ','}\n"${table.table}":[`);
    let count = 0;
    for await (const lines of readRows(trx, table, { part, place })) {
      yield Buffer.from(lines.map((line, at) => `${count + at === 0 ? '' : ','}\n${line}`).join(''));
      count += lines.length;
    }
    counted[table.table] = count;
    yield Buffer.from(']');
  }
  yield Buffer.from('\n}}\n');
}

async function* asCsv(
  columns: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(writeCsv([columns]));
  for await (const lines of rows) {
    const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    yield Buffer.from(writeCsv(parsed.map((row) => columns.map((column) => asCell(row[column])))));
  }
}

const asCell = (value: unknown): CsvCell => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' ? (value ? 'true' : 'false') : JSON.stringify(value);
};
