import { openDatabase } from '#server/database/open-database.ts';
import type { OpenDatabase } from '#server/database/open-database.ts';
import type { Log } from './log.ts';
import { PlainError } from './plain-error.ts';
import { openEmbeddedPostgres } from './postgres/embedded-postgres.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** The database, ours or the one of DATABASE_URL, brought to this version of the product. */
export async function openDatabaseRoom(
  settings: Settings,
  secrets: Secrets,
  log: Log,
): Promise<OpenDatabase> {
  await using opened = new AsyncDisposableStack();
  const url = settings.databaseUrl ?? opened.use(await openEmbeddedPostgres(settings.dataDir, log)).url;
  const onLostConnection = (error: Error): void =>
    log.debug({ err: error }, 'a resting connection to the database broke');
  const database = await openDatabase({ url, secret: secrets.database, onLostConnection }).catch(tellPlainly);
  opened.use(database);
  const closing = opened.move();
  return { ...database, [Symbol.asyncDispose]: () => closing.disposeAsync() };
}

/** What a person can mend is told without a stack trace: a refusal in words, or a server that is not there. */
function tellPlainly(error: unknown): never {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'DatabaseRefusal') throw new PlainError(error.message);
  const code = String((error as { code?: unknown }).code ?? '');
  if (/^(?:E[A-Z_]+|28...|3D000|08...|57P03)$/.test(code)) {
    throw new PlainError(`DATABASE_URL: the database cannot be reached: ${error.message || code}`);
  }
  throw error;
}
