import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
};

const folder = fileURLToPath(new URL('./migrations/', import.meta.url));
const shape = /^(\d{3})-[a-z0-9-]+\.sql$/;

/** The migrations in their order. A file that is not named `001-what-it-does.sql` is a mistake, and so is a number twice. */
export function readMigrations(from: string = folder): readonly Migration[] {
  const migrations = readdirSync(from)
    .toSorted()
    .map((name): Migration => {
      const number = shape.exec(name)?.[1];
      if (number === undefined)
        throw new Error(`${name} is not named like a migration, 001-what-it-does.sql`);
      const sql = readFileSync(join(from, name), 'utf8');
      return { number: Number(number), name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
  const twice = migrations.find((one, index) => migrations[index - 1]?.number === one.number);
  if (twice) throw new Error(`there are two migrations with the number of ${twice.name}`);
  return migrations;
}
