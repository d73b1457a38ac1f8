import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './plain-error.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk can only be read',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'it is a file',
};

/** What is the matter with a disk, when that is what an error is about: ours by its code, PostgreSQL's by its words. */
export function diskTrouble(error: unknown): string | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && code in reasons) return reasons[code];
  if (/No space left on device/i.test(message)) return reasons['ENOSPC'];
  return /Read-only file system/i.test(message) ? reasons['EROFS'] : undefined;
}

export const noRoom = (path: string, reason: string): PlainError =>
  new PlainError(`DATA_DIR: nothing can be written in ${path}, because ${reason}.`);

/**
 * Sees that the data directory is there and can be written, before anything else is tried.
 * When root runs the product, another user runs its database and must be able to pass through.
 */
export function prepareDataDirectory(path: string): void {
  try {
    const made = mkdirSync(path, { recursive: true, mode: 0o755 });
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    if (made !== undefined) chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
    const probe = join(path, `.probe.${process.pid}`);
    writeFileSync(probe, 'x'.repeat(8192), { flush: true });
    rmSync(probe);
  } catch (error) {
    const reason = diskTrouble(error);
    if (reason === undefined) throw error;
    throw noRoom(path, reason);
  }
}
