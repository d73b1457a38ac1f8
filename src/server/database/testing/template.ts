import { createHash } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../migrate.ts';
import { readMigrations } from '../read-migrations.ts';
import { loginDuties } from '../roles.ts';
import { urlOf } from './test-server.ts';

export const testSecret = 'a secret for tests alone, known to everyone';

/** Named by what is in it, so that runs with other migrations may use the same server. */
export const templateName = (): string => {
  const checksums = readMigrations().map(({ checksum }) => checksum);
  return `byg_template_${createHash('sha256').update(checksums.join()).digest('hex').slice(0, 12)}`;
};

const lock = 7_235_911;

/** A migrated database to copy from, made once on each server. */
export async function ensureTemplate(url: string): Promise<string> {
  const name = templateName();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await makeTemplate(client, url, name);
  } finally {
    await client.end();
  }
  return name;
}

/** Made under another name and renamed when whole: a run that is stopped in between leaves no half template. */
async function makeTemplate(client: pg.Client, url: string, name: string): Promise<void> {
  const making = `${name}_making`;
  await client.query(`drop database if exists ${making}`);
  await client.query(`create database ${making} encoding 'UTF8' template template0`);
  const { roles } = await migrate({ url: urlOf(url, making), secret: testSecret });
  for (const duty of loginDuties) {
    // What a test wrote need not outlive a power cut.
    await client.query(`alter role ${client.escapeIdentifier(roles[duty])} set synchronous_commit = off`);
  }
  await client.query(`alter database ${making} rename to ${name}`);
}

/** Leaves a server that is not ours as it was found. */
export async function removeTemplate(url: string): Promise<void> {
  const name = templateName();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const roles = await client.query<{ rolname: string }>(
      `select rolname from pg_roles where rolname in (select name from (values ('owner'), ('app'), ('auth'), ('keeper'))
        as duty (word), lateral (select 'byg_' || word || '_' || left(encode(sha256($1::bytea), 'hex'), 8) as name) as made)`,
      [`${name}_making`],
    );
    await client.query(`drop database if exists ${name} with (force)`);
    for (const { rolname } of roles.rows) {
      await client.query(`drop role ${client.escapeIdentifier(rolname)}`);
    }
  } finally {
    await client.end();
  }
}
