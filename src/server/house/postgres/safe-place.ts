import { mkdirSync, statSync } from 'node:fs';
import { PlainError } from '../plain-error.ts';
import { canEnter } from './server-user.ts';
import type { ServerUser } from './server-user.ts';

const outside = ['/var/lib/byg-partnerskaber', '/var/tmp/byg-partnerskaber'];

/**
 * A folder that the user who runs PostgreSQL can enter and nobody but root can write in: the data directory,
 * or, when that lies under a closed folder, a place for such things outside it.
 */
export function safePlace(user: ServerUser, dataDir: string): string {
  const place = [dataDir, ...outside].find((path) => isOurs(path) && canEnter(user, path));
  if (place !== undefined) return place;
  throw new PlainError(
    `PostgreSQL runs as the user ${user.name}, who can enter neither ${dataDir} nor ${outside.join(' nor ')}: set DATA_DIR to a folder everybody may enter.`,
  );
}

function isOurs(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o755 });
    const { uid, mode } = statSync(path);
    return uid === process.getuid?.() && (mode & 0o022) === 0;
  } catch {
    return false;
  }
}
