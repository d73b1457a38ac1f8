import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { postgresEnvironment } from './cluster.ts';
import { forgetStranger, readPostmaster } from './postmaster-file.ts';
import { serverWords } from './server-words.ts';
import { runAs } from './server-user.ts';
import type { ServerUser } from './server-user.ts';

export type ServerPlace = {
  readonly binaries: string;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly user: ServerUser;
};

/** One run of PostgreSQL, from ready to ended. */
export type ServerProcess = { readonly pid: number; readonly ended: Promise<void>; stop(): Promise<void> };

/** Starts PostgreSQL and waits until it takes connections; throws what it said when it ends instead. */
export async function startServer(place: ServerPlace, log: Log): Promise<ServerProcess> {
  forgetStranger(place.cluster);
  // In a session of its own: Ctrl-C reaches the application alone, which then closes the database last.
  const child = spawn(
    join(place.binaries, 'bin', 'postgres'),
    serverWords(place.cluster, place.socketFolder),
    {
      ...runAs(place.user),
      cwd: '/',
      env: postgresEnvironment,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const said = listen(child, log);
  let running = true;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      running = false;
      resolve();
    };
    child.once('exit', end).once('error', end);
  });
  while (running && !isReady(place.cluster, child.pid)) await Promise.race([pause(10), ended]);
  if (!running) throw new Error(said.join('\n').trim() || 'PostgreSQL did not start');
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
}

const isReady = (cluster: string, pid: number | undefined): boolean => {
  const written = readPostmaster(cluster);
  return written !== undefined && written.pid === pid && written.ready;
};

/** Tells on what PostgreSQL says, and keeps its last words for the case that it ends. */
function listen(child: ChildProcess, log: Log): string[] {
  const last: string[] = [];
  child.once('error', (error) => last.push(error.message));
  if (!child.stderr) return last;
  createInterface({ input: child.stderr }).on('line', (line) => {
    last.push(line);
    if (last.length > 12) last.shift();
    log[weightOf(line)]({ postgres: line });
  });
  return last;
}

function weightOf(line: string): 'error' | 'warn' | 'debug' {
  // Said of every session that is still saying goodbye while we close.
  if (line.includes('terminating connection due to administrator command')) return 'debug';
  if (/^(FATAL|PANIC):/.test(line)) return 'error';
  return /^(WARNING|ERROR):/.test(line) ? 'warn' : 'debug';
}

/** Orderly: sessions are ended, everything is written down. Sterner only when that takes far too long. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGINT');
  const patience = new AbortController();
  const late = pause(30_000, 'late', { signal: patience.signal }).catch(() => 'stopped');
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGQUIT');
  patience.abort();
  await ended;
  if (child.stderr && !child.stderr.readableEnded) await once(child.stderr, 'close');
}
