import { closeSync, fchownSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { ServerUser } from './server-user.ts';

/**
 * Who may connect: only a process of the user the product runs as, over the socket, known by the kernel.
 * So there is no password to keep, and nothing listens on the network.
 */
export function writeAccess(cluster: string, user: ServerUser): void {
  replace(join(cluster, 'pg_hba.conf'), 'local all all peer map=byg\n', user);
  replace(join(cluster, 'pg_ident.conf'), `byg "${userInfo().username}" all\n`, user);
}

/** A new file moved into place: root never writes through a link that somebody else made. */
function replace(path: string, text: string, user: ServerUser): void {
  const made = `${path}.${process.pid}`;
  const file = openSync(made, 'wx', 0o600);
  writeSync(file, text);
  if (user.lent) fchownSync(file, user.uid, user.gid);
  fsyncSync(file);
  closeSync(file);
  renameSync(made, path);
}
