import pg from 'pg';
import type { Client } from 'pg';
import { DatabaseRefusal } from './database-refusal.ts';
import { prepareRoles } from './prepare-roles.ts';
import { readMigrations } from './read-migrations.ts';
import type { Migration } from './read-migrations.ts';
import { duties } from './roles.ts';
import type { Duty, Roles } from './roles.ts';

export type Migrating = {
  /** As the owner of the database, or a superuser. */
  readonly url: string;
  /** The installation's secret, from which the roles' passwords are made. */
  readonly secret: string;
  readonly migrations?: readonly Migration[];
};

export type Migrated = { readonly roles: Roles; readonly applied: readonly string[] };

/** Any number will do, as long as every version of the product has the same. */
const lock = 7_235_910;
const oldest = 150_000;

/** Brings the database to this version of the product; a second start at the same time waits for the first. */
export async function migrate(migrating: Migrating): Promise<Migrated> {
  const client = new pg.Client({ connectionString: migrating.url });
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [lock]);
    const roles = await prepareRoles(client, migrating.secret);
    await client.query(`set role ${client.escapeIdentifier(roles.owner)}`);
    await prepareRecords(client, roles);
    const applied = await applyAll(client, roles, migrating.migrations ?? readMigrations());
    return { roles, applied };
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; said: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as said`,
  );
  const [version] = rows;
  if (version && version.number >= oldest) return;
  throw new DatabaseRefusal(
    `PostgreSQL 15 or newer is needed; DATABASE_URL leads to ${version?.said ?? 'another'}.`,
  );
}

async function prepareRecords(client: Client, roles: Roles): Promise<void> {
  const { rows } = await client.query(`select 1 where to_regclass('house.migration') is not null`);
  if (rows.length > 0) return;
  await client.query(`
    begin;
    create schema house;
    create table house.migration (number integer primary key, name text not null, checksum text not null,
      applied_at timestamptz not null default now());
    create table house.role (duty text primary key, name text not null);
    commit`);
  for (const duty of duties) {
    await client.query('insert into house.role (duty, name) values ($1, $2)', [duty, roles[duty]]);
  }
}

async function applyAll(client: Client, roles: Roles, migrations: readonly Migration[]): Promise<string[]> {
  const { rows } = await client.query<Migration>(
    'select number, name, checksum from house.migration order by number',
  );
  refuseOtherHistory(rows, migrations);
  const pending = migrations.slice(rows.length);
  for (const migration of pending) await apply(client, roles, migration);
  return pending.map((migration) => migration.name);
}

/** What was applied must be the beginning of what this version has, unchanged. */
function refuseOtherHistory(applied: readonly Migration[], migrations: readonly Migration[]): void {
  for (const [index, old] of applied.entries()) {
    const ours = migrations[index];
    if (!ours || ours.number > old.number) {
      throw new DatabaseRefusal(
        `The database has ${old.name}, which this version of the product does not know: start the newer version.`,
      );
    }
    if (ours.number < old.number) {
      throw new DatabaseRefusal(
        `${ours.name} comes before ${old.name}, which is already applied: give it a later number.`,
      );
    }
    if (ours.checksum !== old.checksum) {
      throw new DatabaseRefusal(
        `${old.name} was changed after it was applied: bring it back as it was, and add a new one.`,
      );
    }
  }
}

async function apply(client: Client, roles: Roles, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(withRoles(client, roles, migration.sql));
    await client.query('insert into house.migration (number, name, checksum) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new DatabaseRefusal(`${migration.name} could not be applied: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** `:"app"` is the role as a name and `:'app'` as a text, as in psql. */
const withRoles = (client: Client, roles: Roles, sql: string): string =>
  sql
    .replace(/:"(owner|app|auth|keeper)"/g, (_, duty: Duty) => client.escapeIdentifier(roles[duty]))
    .replace(/:'(owner|app|auth|keeper)'/g, (_, duty: Duty) => client.escapeLiteral(roles[duty]));
