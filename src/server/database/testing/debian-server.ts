import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runAs, chooseServerUser } from '#server/house/postgres/server-user.ts';
import { askServer, urlOf } from './test-server.ts';
import type { TestServer } from './test-server.ts';

const binaries = '/usr/lib/postgresql/15/bin';
/** Debian's PostgreSQL 15 is on this machine. */
export const debian = existsSync(join(binaries, 'postgres'));

/** A PostgreSQL 15 of the test's own, behind a socket, with an empty database. */
export async function startDebianServer(): Promise<TestServer> {
  const folder = mkdtempSync('/tmp/byg-15-');
  const user = chooseServerUser(folder);
  if (user.lent) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...runAs(user), cwd: '/', stdio: 'ignore' } as const;
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    options,
  );
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    options,
  );
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await untilOpen(url);
  await askServer(url, 'create database byg');
  return {
    url: urlOf(url, 'byg'),
    [Symbol.asyncDispose]: async () => {
      server.kill('SIGQUIT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilOpen(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await askServer(url, 'select 1');
      return;
    } catch (error) {
      if (tries > 200) throw error;
      await pause(50);
    }
  }
}
