import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Client } from 'pg';
import { readArchivedTables } from './archived-tables.ts';
import type { ArchivedTable } from './archived-tables.ts';
import { fileName, manifestName, partName } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { actAsOwner } from './owner.ts';
import { writeZip } from './zip-writer.ts';
import type { Sink } from './zip-writer.ts';

export type Backup = {
  /** As the owner of the database; the product may be running. */
  readonly url: string;
  /** The product's version, for a person who finds the archive later. */
  readonly product: string;
  readonly now: string;
  /** What is kept beside the database, by a plain name. */
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

type Writer = ReturnType<typeof writeZip>;

/** Everything, as it was at one moment, written as one zip. */
export async function makeBackup(backup: Backup, sink: Sink): Promise<Manifest> {
  const client = new pg.Client({ connectionString: backup.url });
  await client.connect();
  try {
    await actAsOwner(client);
    // One snapshot for all tables, whatever is written meanwhile.
    await client.query('begin isolation level repeatable read read only');
    const zip = writeZip(sink);
    const manifest = await writeAll(client, zip, backup);
    await zip.add(manifestName, Buffer.from(JSON.stringify(manifest, null, 2)));
    await zip.end();
    await client.query('commit');
    return manifest;
  } finally {
    await client.end();
  }
}

async function writeAll(client: Client, zip: Writer, backup: Backup): Promise<Manifest> {
  const version = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  const migrations = await client.query<Manifest['migrations'][number]>(
    'select number, name, checksum from house.migration order by number',
  );
  const tables: Manifest['tables'] = [];
  for (const table of await readArchivedTables(client)) tables.push(await writeTable(client, zip, table));
  const files: Manifest['files'] = [];
  for (const { name, bytes } of backup.files ?? []) {
    await zip.add(fileName(name), bytes);
    files.push({ name, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  return {
    format: 'byg-partnerskaber archive 1',
    product: backup.product,
    postgres: version.rows[0]?.version ?? '',
    madeAt: backup.now,
    migrations: migrations.rows,
    tables,
    files,
  };
}

const partSize = 4 * 1024 * 1024;
const rowsAtOnce = 50;

async function writeTable(
  client: Client,
  zip: Writer,
  table: ArchivedTable,
): Promise<Manifest['tables'][number]> {
  const hash = createHash('sha256');
  const count = { rows: 0, parts: 0 };
  let part: string[] = [];
  let size = 0;
  const close = async (): Promise<void> => {
    if (part.length === 0) return;
    const bytes = Buffer.from(part.join(''));
    hash.update(bytes);
    await zip.add(partName(table.name, count.parts), bytes);
    count.parts += 1;
    part = [];
    size = 0;
  };
  for await (const line of linesOf(client, table)) {
    part.push(line);
    size += line.length;
    count.rows += 1;
    if (size >= partSize) await close();
  }
  await close();
  return { name: table.name, ...count, sha256: hash.digest('hex') };
}

/** A row as a line of JSON, every value in PostgreSQL's own text form: nothing is lost on the way through JavaScript. */
async function* linesOf(client: Client, table: ArchivedTable): AsyncGenerator<string> {
  const quote = (name: string): string => client.escapeIdentifier(name);
  const cells = table.columns
    .map(({ name }) => `${client.escapeLiteral(name)}, ${quote(name)}::text`)
    .join(', ');
  const order = table.key.map((name) => `${quote(name)}::text collate "C"`).join(', ');
  await client.query(
    `declare archived no scroll cursor for select json_build_object(${cells})::text as line from ${table.quoted} order by ${order}`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${rowsAtOnce} from archived`);
    for (const { line } of rows) yield `${line}\n`;
    if (rows.length < rowsAtOnce) break;
  }
  await client.query('close archived');
}
