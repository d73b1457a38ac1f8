import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Asker } from '#domain/people/asker.ts';
import { columnParsers } from './column-parsers.ts';
import { DatabaseRefusal } from './database-refusal.ts';
import type { Database } from './generated/database.ts';
import { migrate } from './migrate.ts';
import type { Migrating } from './migrate.ts';
import { setPassword } from './prepare-roles.ts';
import { loginDuties, urlAs } from './roles.ts';
import type { LoginDuty, Roles } from './roles.ts';
import { withAsker, withAskers, withSnapshot } from './with-asker.ts';
import type { AsAsker, Inside } from './with-asker.ts';

export type Opening = Migrating & {
  /** Told when a resting connection breaks, for example because the server was stopped. */
  readonly onLostConnection?: (error: Error) => void;
};

export type OpenDatabase = AsyncDisposable & {
  readonly roles: Roles;
  /** Migrations that this opening applied. */
  readonly applied: readonly string[];
  /** The pages' and the API's way in: behind the walls. */
  readonly app: Kysely<Database>;
  /** For jobs and the live room: narrow rights, named in the migrations. */
  readonly keeper: Kysely<Database>;
  readonly keeperPool: pg.Pool;
  /** For better-auth: schema `auth` and the few doors made for it. Moments come as Date here. */
  readonly authPool: pg.Pool;
  /** One transaction in the name of the asker. */
  within<T>(asker: Asker, deed: (trx: Inside) => Promise<T>): Promise<T>;
  /** One transaction in which several act, one after another, each behind its own walls. */
  together<T>(work: (as: AsAsker) => Promise<T>): Promise<T>;
  /** One moment of it all in the name of the asker, to read and not to change. */
  snapshot<T>(asker: Asker, deed: (trx: Inside) => Promise<T>): Promise<T>;
  /** Throws when the database does not answer. */
  check(): Promise<void>;
};

const sizes: Readonly<Record<LoginDuty, number>> = { app: 10, auth: 4, keeper: 6 };

/** Migrates, and opens one pool for each role. */
export async function openDatabase(opening: Opening): Promise<OpenDatabase> {
  const { roles, applied } = await migrate(opening);
  await ensureLogin(opening, roles);
  const pools = {
    app: openPool(opening, roles, 'app'),
    auth: openPool(opening, roles, 'auth'),
    keeper: openPool(opening, roles, 'keeper'),
  };
  const app = behind(pools.app);
  return {
    roles,
    applied,
    app,
    keeper: behind(pools.keeper),
    keeperPool: pools.keeper,
    authPool: pools.auth,
    within: (asker, deed) => withAsker(app, asker, deed),
    together: (work) => withAskers(app, work),
    snapshot: (asker, deed) => withSnapshot(app, asker, deed),
    check: async () => void (await pools.app.query('select 1')),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([pools.app.end(), pools.auth.end(), pools.keeper.end()]);
    },
  };
}

const behind = (pool: pg.Pool): Kysely<Database> => new Kysely({ dialect: new PostgresDialect({ pool }) });

function openPool(opening: Opening, roles: Roles, duty: LoginDuty): pg.Pool {
  const pool = new pg.Pool({
    connectionString: urlAs(opening.url, roles[duty], opening.secret),
    max: sizes[duty],
    connectionTimeoutMillis: 10_000,
    application_name: `byg ${duty}`,
    ...(duty === 'auth' ? {} : { types: columnParsers }),
  });
  const lost = (error: Error): void => opening.onLostConnection?.(error);
  pool.on('error', lost);
  // The pool listens to resting connections only; one that breaks between two questions would end the process.
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}

const wrongPassword = '28P01';

/** Tries the door once; where the secret is a new one, gives the roles their new passwords. */
async function ensureLogin(opening: Opening, roles: Roles): Promise<void> {
  const refused = await tryLogin(opening, roles);
  if (refused === undefined) return;
  if (refused.code !== wrongPassword) throw cannotEnter(roles.app, refused);
  const owner = new pg.Client({ connectionString: opening.url });
  await owner.connect();
  try {
    for (const duty of loginDuties) await setPassword(owner, roles[duty], opening.secret);
  } finally {
    await owner.end();
  }
  const still = await tryLogin(opening, roles);
  if (still !== undefined) throw cannotEnter(roles.app, still);
}

async function tryLogin(opening: Opening, roles: Roles): Promise<pg.DatabaseError | undefined> {
  const client = new pg.Client({ connectionString: urlAs(opening.url, roles.app, opening.secret) });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error as pg.DatabaseError;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const cannotEnter = (role: string, reason: Error): DatabaseRefusal =>
  new DatabaseRefusal(
    `The product works as its own database user "${role}", which the server does not let in: ${reason.message}. ` +
      'Let this user in where the one of DATABASE_URL is let in (in pg_hba.conf, or the settings of the pooler).',
    { cause: reason },
  );
