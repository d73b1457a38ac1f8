import { chownSync, mkdtempSync, rmSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { canEnter } from './server-user.ts';
import type { ServerUser } from './server-user.ts';

const prefix = 'byg-postgres-';
/** The kernel takes 107 bytes (103 on macOS) for a socket's path, and PostgreSQL names its own. */
const longest = 103 - '/byg-postgres-123456/.s.PGSQL.5432.lock'.length;

/** A folder of its own for the socket, which nobody else can enter. */
export function makeSocketFolder(user: ServerUser): string {
  for (const place of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    if (Buffer.byteLength(place) > longest || !canEnter(user, place)) continue;
    try {
      const folder = mkdtempSync(join(place, prefix));
      if (user.lent) chownSync(folder, user.uid, user.gid);
      return folder;
    } catch {
      continue;
    }
  }
  throw new PlainError(
    'The database needs a short temporary folder for its socket, and can write in neither TMPDIR, /tmp nor /var/tmp.',
  );
}

const ours = new RegExp(`/${prefix}[A-Za-z0-9]{6}$`);

/** Takes away a socket folder of ours, with what a killed server left in it; anything else is left alone. */
export function removeSocketFolder(folder: string): void {
  if (!ours.test(folder)) return;
  try {
    for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(folder, name), { force: true });
    rmdirSync(folder);
  } catch {
    // Somebody else's, or already gone: neither is in anybody's way.
  }
}

/** The address of a database behind a socket, as every client of PostgreSQL understands it. */
export const socketUrl = (folder: string, database: string): string =>
  `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
