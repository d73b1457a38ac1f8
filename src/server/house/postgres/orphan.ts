import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { forgetStranger, readPostmaster, runsOn } from './postmaster-file.ts';
import { removeSocketFolder } from './socket-folder.ts';

/** Each sterner than the one before, with the patience it is given: orderly, at once, by force. */
const ways: readonly [NodeJS.Signals, number][] = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 10_000],
];

/** Stops the database that a killed application left running. It writes down what it had before it ends. */
export async function stopOrphan(cluster: string, log: Log): Promise<void> {
  const orphan = readPostmaster(cluster);
  if (orphan === undefined) return;
  if (runsOn(cluster, orphan.pid)) {
    log.info({ pid: orphan.pid }, 'stopping the database that an earlier run left behind');
    for (const [signal, patience] of ways) {
      if (await stopped(cluster, orphan.pid, { signal, patience })) break;
    }
  }
  forgetStranger(cluster);
  removeSocketFolder(orphan.socketFolder);
}

async function stopped(
  cluster: string,
  pid: number,
  way: { signal: NodeJS.Signals; patience: number },
): Promise<boolean> {
  process.kill(pid, way.signal);
  for (let waited = 0; waited < way.patience; waited += 20) {
    if (!runsOn(cluster, pid)) return true;
    await pause(20);
  }
  return false;
}
