import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import pg from 'pg';
import type { Client } from 'pg';
import { DatabaseRefusal } from '../database-refusal.ts';
import { migrate } from '../migrate.ts';
import { readMigrations } from '../read-migrations.ts';
import type { Migration } from '../read-migrations.ts';
import { readArchivedTables } from './archived-tables.ts';
import type { ArchivedTable } from './archived-tables.ts';
import { fileName, manifestName, manifestShape, partName } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { actAsOwner } from './owner.ts';
import { readZip, zipInFile } from './zip-reader.ts';
import type { ZipReader } from './zip-reader.ts';

export type Restoring = {
  /** An empty database, as its owner. */
  readonly url: string;
  readonly secret: string;
  /** Path of the archive. */
  readonly archive: string;
};

export type Restored = { readonly manifest: Manifest; readonly files: ReadonlyMap<string, Uint8Array> };

/** Checks the whole archive first; then brings everything back in one transaction, or nothing. */
export async function restoreBackup(restoring: Restoring): Promise<Restored> {
  await using file = await open(restoring.archive);
  const zip = await readZip(zipInFile(file));
  const manifest = await readManifest(zip);
  const then = migrationsOf(manifest);
  await checkTables(zip, manifest);
  const files = await readFiles(zip, manifest);
  await migrate({ ...restoring, migrations: then });
  await bringBack(restoring.url, zip, manifest);
  // An archive of an earlier version becomes one of this version.
  await migrate(restoring);
  return { manifest, files };
}

async function readManifest(zip: ZipReader): Promise<Manifest> {
  const text = Buffer.from(await zip.read(manifestName)).toString('utf8');
  const read = manifestShape.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  throw new DatabaseRefusal(
    'This archive is of a kind that this version of the product does not understand.',
  );
}

/** The tables as they were when the archive was made. */
function migrationsOf(manifest: Manifest): Migration[] {
  const ours = readMigrations().slice(0, manifest.migrations.length);
  const same = manifest.migrations.every(({ checksum }, index) => ours[index]?.checksum === checksum);
  if (same) return ours;
  throw new DatabaseRefusal(
    `This archive was made by version ${manifest.product}, which this version does not know: restore it with that version or a later one.`,
  );
}

const damaged = (what: string): DatabaseRefusal =>
  new DatabaseRefusal(
    `The archive is damaged: ${what} is not as it was when it was written. Nothing was restored.`,
  );

async function checkTables(zip: ZipReader, manifest: Manifest): Promise<void> {
  for (const { name, parts, sha256 } of manifest.tables) {
    const hash = createHash('sha256');
    for (let part = 0; part < parts; part += 1) hash.update(await zip.read(partName(name, part)));
    if (hash.digest('hex') !== sha256) throw damaged(name);
  }
}

async function readFiles(zip: ZipReader, manifest: Manifest): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { name, sha256 } of manifest.files) {
    const bytes = await zip.read(fileName(name));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw damaged(name);
    files.set(name, bytes);
  }
  return files;
}

async function bringBack(url: string, zip: ZipReader, manifest: Manifest): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await actAsOwner(client);
    await client.query('begin');
    const tables = await readArchivedTables(client);
    await refuseUnlessEmpty(client, tables);
    if (tables.length !== manifest.tables.length) throw damaged('the list of tables');
    // What the guards once let through comes back as it was, and is not guarded, signed or copied again.
    for (const { quoted } of tables) await client.query(`alter table ${quoted} disable trigger user`);
    for (const table of tables) await fill(client, zip, { table, manifest });
    // What refers to what is checked now; a trigger cannot be set back before that.
    await client.query('set constraints all immediate');
    for (const { quoted } of tables) await client.query(`alter table ${quoted} enable trigger user`);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function refuseUnlessEmpty(client: Client, tables: readonly ArchivedTable[]): Promise<void> {
  for (const { name, quoted } of tables) {
    const { rows } = await client.query(`select 1 from ${quoted} limit 1`);
    if (rows.length > 0) {
      throw new DatabaseRefusal(
        `An archive is restored into an empty database, and this one has something in ${name}.`,
      );
    }
  }
}

type Filling = { readonly table: ArchivedTable; readonly manifest: Manifest };

async function fill(client: Client, zip: ZipReader, { table, manifest }: Filling): Promise<void> {
  const told = manifest.tables.find(({ name }) => name === table.name);
  if (!told) throw damaged(table.name);
  const columns = table.columns.map(({ name }) => client.escapeIdentifier(name)).join(', ');
  const values = table.columns
    .map(({ name, type }) => `(line ->> ${client.escapeLiteral(name)})::${type}`)
    .join(', ');
  const insert = `insert into ${table.quoted} (${columns}) select ${values} from unnest($1::jsonb[]) as line`;
  let rows = 0;
  for (let part = 0; part < told.parts; part += 1) {
    const lines = Buffer.from(await zip.read(partName(table.name, part)))
      .toString('utf8')
      .split('\n')
      .slice(0, -1);
    rows += (await client.query(insert, [lines])).rowCount ?? 0;
  }
  if (rows !== told.rows) throw damaged(table.name);
}
