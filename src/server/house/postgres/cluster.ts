import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { diskTrouble, noRoom } from '../data-directory.ts';
import { PlainError } from '../plain-error.ts';
import { safePlace } from './safe-place.ts';
import { canEnter, runAs } from './server-user.ts';
import type { ServerUser } from './server-user.ts';

const run = promisify(execFile);

/** Where PostgreSQL keeps everything: in the data directory, or linked from there. */
export const clusterIn = (dataDir: string): string => join(dataDir, 'postgres');

export type ClusterMaking = {
  readonly user: ServerUser;
  readonly dataDir: string;
  readonly binaries: string;
};

/** The real path of the cluster, made the first time. */
export async function prepareCluster(making: ClusterMaking): Promise<string> {
  const path = clusterIn(making.dataDir);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) await makeCluster(path, making);
  else if (found.isSymbolicLink() && !existsSync(path))
    throw new PlainError(`${path} leads to a folder that is gone: bring it back, or restore a backup.`);
  const cluster = realpathSync(path);
  if (!canEnter(making.user, join(cluster, '..'))) {
    throw new PlainError(
      `PostgreSQL runs as the user ${making.user.name}, who can no longer enter ${cluster}: open the folders above it again.`,
    );
  }
  refuseOtherMajor(cluster);
  return cluster;
}

/** Made beside its place and moved there when it is whole, so that a crash on the way leaves no half database. */
async function makeCluster(path: string, making: ClusterMaking): Promise<void> {
  if (canEnter(making.user, making.dataDir)) {
    await initialise(`${path}.new`, making);
    renameSync(`${path}.new`, path);
    return;
  }
  const away = join(safePlace(making.user, making.dataDir), randomUUID());
  mkdirSync(away, { mode: 0o711 });
  await initialise(join(away, 'postgres'), making);
  symlinkSync(join(away, 'postgres'), path);
}

const initdbWords = [
  '--username=postgres',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=reject',
];

async function initialise(folder: string, { user, binaries }: ClusterMaking): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  if (user.lent) chownSync(folder, user.uid, user.gid);
  try {
    await run(join(binaries, 'bin', 'initdb'), ['-D', folder, ...initdbWords], {
      ...runAs(user),
      cwd: '/',
      env: postgresEnvironment,
    });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const reason = diskTrouble(error);
    if (reason !== undefined) throw noRoom(folder, reason);
    const said = (error as { stderr?: string }).stderr ?? String(error);
    throw new PlainError(`The database could not be made in ${folder}:\n${said.trim()}`);
  }
}

/** PostgreSQL is told nothing of our environment: not its settings, and not our secrets. */
export const postgresEnvironment: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const major = '18';

function refuseOtherMajor(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === major) return;
  throw new PlainError(
    `${cluster} was made by PostgreSQL ${version}, and this product brings ${major}: make a backup with the earlier release and restore it here.`,
  );
}
