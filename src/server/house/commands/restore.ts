import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { actAsOwner } from '#server/database/archive/owner.ts';
import { restoreBackup } from '#server/database/archive/restore-backup.ts';
import { sayMoment } from '#words/dates.ts';
import { PlainError } from '../plain-error.ts';
import { readSecrets } from '../secrets.ts';
import { rowsOf, typedPath } from './backup.ts';
import type { Command } from './command.ts';
import { isOpen, reachDatabase } from './reach-database.ts';

/** Brings everything of an archive back into an empty place; nothing that is there is ever written over. */
export const restore: Command = async (commanded) => {
  const { words, settings, language, say, log, print } = commanded;
  if (words[0] === undefined) throw new PlainError(say('needs_file'));
  const archive = typedPath(words[0]);
  await access(archive).catch((error: NodeJS.ErrnoException) => {
    throw new PlainError(say('fileMissing', { file: archive, reason: error.code ?? error.message }));
  });
  if (isOpen(settings.dataDir)) throw new PlainError(say('stopFirst', { directory: settings.dataDir }));
  await using opened = new AsyncDisposableStack();
  const { url } = opened.use(await reachDatabase(settings, log));
  if (!(await isEmpty(url))) throw new PlainError(say('notEmpty', { directory: settings.dataDir }));
  const secret = readSecrets(settings.dataDir).database;
  const { manifest, files } = await restoreBackup({ url, secret, archive }).catch((error: Error) => {
    throw 'code' in error ? error : new PlainError(say('failed', { reason: error.message }));
  });
  const secrets = files.get('secrets.json');
  // The same secrets as then, so that sessions and the links in mails that were sent go on working.
  if (secrets) await writeFile(join(settings.dataDir, 'secrets.json'), secrets, { mode: 0o600, flush: true });
  print(say('restored', { when: sayMoment(language, manifest.madeAt), rows: rowsOf(manifest) }));
  return 0;
};

/** Nobody and nothing in it; an empty database that this product has prepared is empty still. */
async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const made = await client.query<{ made: boolean }>(
      `select to_regclass('house.migration') is not null as made`,
    );
    if (made.rows[0]?.made !== true) return true;
    await actAsOwner(client);
    const { rows } = await client.query<{ used: boolean }>(
      'select exists (select from byg.person) or exists (select from byg.content_page) as used',
    );
    return rows[0]?.used !== true;
  } finally {
    await client.end();
  }
}
