import { constants } from 'node:fs';
import { open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeBackup } from '#server/database/archive/make-backup.ts';
import type { Manifest } from '#server/database/archive/manifest.ts';
import { PlainError } from '../plain-error.ts';
import { version } from '../version.ts';
import type { Command, Commanded } from './command.ts';
import { reachDatabase } from './reach-database.ts';

/** Where a path that was typed leads, also through npm, which changes the folder. */
export const typedPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

/** Everything in one archive, as it was at one moment; the product may be running. */
export const backup: Command = async (commanded) => {
  const { words, settings, say, log, print } = commanded;
  if (words[0] === undefined) throw new PlainError(say('needs_file'));
  const path = typedPath(words[0]);
  await using opened = new AsyncDisposableStack();
  const { url } = opened.use(await reachDatabase(settings, log));
  const file = opened.use(await openNew(path, commanded));
  try {
    const manifest = await writeAll(file, url, settings.dataDir);
    const size = ((await file.stat()).size / 1e6 || 0).toFixed(1);
    print(say('backupMade', { file: path, rows: rowsOf(manifest), size }));
    return 0;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
};

/** Readable by its owner alone, and never over something that is there. */
async function openNew(path: string, { say }: Commanded): Promise<FileHandle> {
  const { O_CREAT, O_EXCL, O_WRONLY } = constants;
  return open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new PlainError(say('fileThere', { file: path }));
    throw new PlainError(say('fileUnwritable', { file: path, reason: error.code ?? error.message }));
  });
}

async function writeAll(file: FileHandle, url: string, dataDir: string): Promise<Manifest> {
  const secrets = await readFile(join(dataDir, 'secrets.json')).catch(() => null);
  const manifest = await makeBackup(
    {
      url,
      product: version,
      now: new Date().toISOString(),
      files: secrets ? [{ name: 'secrets.json', bytes: secrets }] : [],
    },
    async (chunk) => {
      await file.writeFile(chunk);
    },
  );
  await file.sync();
  return manifest;
}

export const rowsOf = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);
