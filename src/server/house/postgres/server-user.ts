import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { PlainError } from '../plain-error.ts';

/** The user PostgreSQL runs as. It refuses root, so root lends it to another; everybody else runs it himself. */
export type ServerUser = {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly lent: boolean;
};

/** Who ran the database before goes on running it; else the user made for it, else the one who owns nothing. */
export function chooseServerUser(clusterDir: string): ServerUser {
  const self = userInfo();
  if (self.uid !== 0) return { name: self.username, uid: self.uid, gid: self.gid, lent: false };
  const known = knownUsers();
  const owner = ownerOf(clusterDir);
  const chosen =
    known.find((user) => user.uid === owner && user.uid !== 0) ??
    known.find((user) => user.name === 'postgres') ??
    known.find((user) => user.name === 'nobody');
  if (chosen) return chosen;
  throw new PlainError(
    'PostgreSQL may not run as root, and this machine has neither a user postgres nor nobody. Start as an ordinary user, or set DATABASE_URL.',
  );
}

function knownUsers(): ServerUser[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [name = '', , uid, gid] = line.split(':');
    return uid === undefined || gid === undefined
      ? []
      : [{ name, uid: Number(uid), gid: Number(gid), lent: true }];
  });
}

const ownerOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.uid;

/** What a child process needs to run as this user. */
export const runAs = (user: ServerUser): { uid?: number; gid?: number } =>
  user.lent ? { uid: user.uid, gid: user.gid } : {};

/** True when the user can really enter a folder, however the rights above it are made. */
export function canEnter(user: ServerUser, folder: string): boolean {
  if (!user.lent) return true;
  const test = spawnSync('/bin/sh', ['-c', 'test -d "$0" && test -x "$0"', folder], {
    ...runAs(user),
    cwd: '/',
    stdio: 'ignore',
  });
  return test.status === 0;
}
