import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { toldAddress } from '#server/house/house-address.ts';
import { makeDataDir } from './house-process.ts';

const starter = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};

it('stops in order when npm, or the shell npm started it by, is killed', async () => {
  using data = makeDataDir();
  // As npm does it: a shell that waits, and passes no signal on.
  const shell = spawn('/bin/sh', ['-c', '"$0" "$1"; true', process.execPath, starter], {
    env: {
      PATH: process.env['PATH'],
      npm_lifecycle_event: 'start',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: data.path,
    },
    stdio: 'ignore',
  });
  await until(() => toldAddress(data.path) !== undefined);
  shell.kill('SIGKILL');
  await until(() => !existsSync(join(data.path, 'house.lock')));
  expect(existsSync(join(data.path, 'postgres', 'postmaster.pid'))).toBe(false);
});
