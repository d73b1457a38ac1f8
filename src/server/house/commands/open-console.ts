import pg from 'pg';
import type { OpenDatabase } from '#server/database/open-database.ts';
import { openDatabase } from '#server/database/open-database.ts';
import { readMigrations } from '#server/database/read-migrations.ts';
import { makePress } from '#server/documents/press.ts';
import { toldAddress } from '../house-address.ts';
import { importContent } from '../import-content.ts';
import type { Log } from '../log.ts';
import { PlainError } from '../plain-error.ts';
import { readSecrets } from '../secrets.ts';
import type { Settings } from '../settings.ts';
import { openSignInRoom } from '../sign-in-room.ts';
import type { SignInRoom } from '../sign-in-room.ts';
import type { Visit, Who } from '../visit.ts';
import { makeWithin, type Together } from '../within.ts';
import { isOpen, reachDatabase } from './reach-database.ts';

/** The rooms that a command works in: the same deeds as the pages, without the door. */
export type Console = AsyncDisposable &
  Pick<Visit, 'within' | 'keeping'> &
  SignInRoom & {
    /** What several people do, in one transaction. */
    readonly together: Together;
    /** The address links are made of. */
    readonly address: string;
    readonly database: OpenDatabase;
    /** As the owner of everything: for what no asker may do. */
    readonly ownerUrl: string;
  };

/** Opens what a command needs, beside the running product or in its place. */
export async function openConsole(settings: Settings, log: Log): Promise<Console> {
  await using opened = new AsyncDisposableStack();
  const beside = isOpen(settings.dataDir);
  const { url } = opened.use(await reachDatabase(settings, log));
  if (beside) await refuseOtherVersion(url);
  const secrets = readSecrets(settings.dataDir);
  const database = opened.use(await openDatabase({ url, secret: secrets.database }));
  if (!beside) await importContent(database);
  const address = consoleAddress(settings);
  const { within, keeping, together } = makeWithin(database, {
    publicUrl: address,
    press: opened.use(makePress()),
  });
  const closing = opened.move();
  let entrance: SignInRoom | undefined;
  // Opened when it is asked for: it begins by reading the database, which a short command would close under it.
  const entered = (): SignInRoom =>
    (entrance ??= openSignInRoom({ database, keeping, publicUrl: address, secret: secrets.signIn, log }));
  return {
    within,
    keeping,
    together,
    address,
    database,
    ownerUrl: url,
    get signIn() {
      return entered().signIn;
    },
    get guests() {
      return entered().guests;
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

const consoleAddress = ({ publicUrl, dataDir, port }: Settings): string =>
  publicUrl ?? toldAddress(dataDir) ?? `http://localhost:${port === 0 ? 3000 : port}`;

/** A newer command must not change the tables under a running product, nor an older one write into them. */
async function refuseOtherVersion(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from house.migration',
    );
    if (rows[0]?.count === readMigrations().length) return;
    throw new PlainError('The running product is of another version than this command: restart it first.');
  } finally {
    await client.end();
  }
}

export const asPerson = (personId: string, language: Who['language'] = 'da'): Who => ({
  asker: { kind: 'person', personId },
  signedInBy: 'one-time-link',
  language,
});
