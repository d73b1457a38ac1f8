import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './plain-error.ts';
import { isRunning, ownIdentity } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';

/**
 * One house on one data directory. The lock names its holder with the moment that process started, so what
 * a crash leaves behind is seen to be stale. It is taken by linking a finished file into place: never half
 * written, never two winners.
 */
export function takeLock(directory: string): Disposable {
  const lock = join(directory, 'house.lock');
  const own = `${lock}.${randomUUID()}`;
  writeFileSync(own, JSON.stringify(ownIdentity()), { mode: 0o644 });
  try {
    while (!linked(own, lock)) removeIfStale(lock, directory);
  } finally {
    rmSync(own, { force: true });
  }
  return { [Symbol.dispose]: () => rmSync(lock, { force: true }) };
}

function linked(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a stale lock aside; when another start was quicker and what was moved is alive, puts it back. */
function removeIfStale(lock: string, directory: string): void {
  refuseIfHeld(holderOf(lock), directory);
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = holderOf(aside);
  if (moved !== undefined && isRunning(moved)) linked(aside, lock);
  rmSync(aside, { force: true });
  refuseIfHeld(moved, directory);
}

function refuseIfHeld(holder: ProcessIdentity | undefined, directory: string): void {
  if (holder === undefined || !isRunning(holder)) return;
  throw new PlainError(
    `Byg partnerskaber already runs on ${directory} (process ${holder.pid}); stop it first, or set DATA_DIR to another folder.`,
  );
}

/** Who holds the lock in a directory, if anybody. */
export function holderOf(lock: string): ProcessIdentity | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    if (typeof read !== 'object' || read === null) return undefined;
    const { pid, started } = read as Record<string, unknown>;
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}
