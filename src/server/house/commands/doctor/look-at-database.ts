import pg from 'pg';
import { readMigrations } from '#server/database/read-migrations.ts';
import { reasonOf, well, wrong, type Finding } from './finding.ts';

const oldest = 150_000;
/** A clock further off than this makes links run out too early or too late. */
const patience = 5;

/** The database as its owner sees it; nothing is changed by looking. */
export async function lookAtDatabase(url: string): Promise<readonly Finding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const [version, clock] = [await lookAtVersion(client), await lookAtClock(client)];
    const migrations = await lookAtMigrations(client);
    return [version, migrations, ...(migrations.well ? [await lookAtWalls(client)] : []), clock];
  } catch (error) {
    return [wrong('database_wrong', { reason: reasonOf(error) })];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function lookAtVersion(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
  );
  const { number = 0, version = '' } = rows[0] ?? {};
  return number >= oldest
    ? well('database_ok', { version })
    : wrong('database_wrong', { reason: `PostgreSQL ${version} < 15` });
}

async function lookAtMigrations(client: pg.Client): Promise<Finding> {
  const wanted = readMigrations().length;
  const made = await client.query<{ made: boolean }>(
    `select to_regclass('house.migration') is not null as made`,
  );
  if (made.rows[0]?.made !== true) return wrong('migrations_wrong', { there: 0, wanted });
  const { rows } = await client.query<{ there: number }>(
    'select count(*)::int as there from house.migration',
  );
  const there = rows[0]?.there ?? 0;
  return there === wanted
    ? well('migrations_ok', { count: there })
    : wrong('migrations_wrong', { there, wanted });
}

type Walls = { role: string; passes: boolean; owns: number; open: string[] | null };

/** The application's role is nobody special, and every table of people's data has its wall up. */
async function lookAtWalls(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<Walls>(`
    select r.rolname as role, r.rolsuper or r.rolbypassrls as passes,
      (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relowner = r.oid and n.nspname in ('byg', 'wall', 'auth', 'house')) as owns,
      (select array_agg(c.relname::text) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'byg' and c.relkind = 'r' and not c.relrowsecurity) as open
    from pg_roles r join house.role h on h.name = r.rolname where h.duty = 'app'`);
  const [walls] = rows;
  if (!walls) return wrong('walls_wrong', { reason: 'app', role: 'app' });
  const { role, passes, owns, open } = walls;
  const reasons = [
    ...(passes ? ['superuser/bypassrls'] : []),
    ...(owns > 0 ? [`owner of ${owns}`] : []),
    ...(open ? [`row level security off: ${open.join(', ')}`] : []),
  ];
  return reasons.length > 0 ? wrong('walls_wrong', { reason: reasons.join('; '), role }) : well('walls_ok');
}

async function lookAtClock(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ now: string }>(
    `select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now`,
  );
  const seconds = Math.round(Math.abs(Date.now() - Number(rows[0]?.now ?? 0)) / 1000);
  return seconds <= patience ? well('clock_ok') : wrong('clock_wrong', { seconds });
}
