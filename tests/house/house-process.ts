import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startOf } from '#server/house/process-identity.ts';

const checkout = new URL('../../', import.meta.url).pathname.replace(/\/$/, '');

export type DataDir = Disposable & {
  readonly path: string;
  /** Makes the folder a small disk of its own; only root can. */
  mount(size: string): void;
  unmount(): void;
};

/** A folder for one test's data, taken away with everything in it. */
export function makeDataDir(): DataDir {
  const above = mkdtempSync(join(tmpdir(), 'byg-house-'));
  const path = join(above, 'data');
  chmodSync(above, 0o755);
  let mounted = false;
  const unmount = (): void => {
    if (mounted) execFileSync('umount', ['--lazy', path]);
    mounted = false;
  };
  return {
    path,
    mount(size) {
      mkdirSync(path);
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0755`, 'tmpfs', path]);
      mounted = true;
    },
    unmount,
    [Symbol.dispose]() {
      unmount();
      rmSync(above, { recursive: true, force: true });
    },
  };
}

/** The product as it is really started, in a process of its own. */
export type HouseProcess = AsyncDisposable & {
  readonly pid: number;
  readonly address: string;
  output(): string;
  kill(signal: NodeJS.Signals): void;
  /** Its code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
};

type Started = { readonly child: ChildProcess; readonly ended: HouseProcess['ended']; output(): string };

/** Settings of the test run are not those of the product under test. */
const ownVariables = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  TMPDIR: process.env['TMPDIR'],
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
});

function start(dataDir: string, variables: NodeJS.ProcessEnv): Started {
  const child = spawn(process.execPath, [join(checkout, 'src/server/house/main.ts')], {
    cwd: tmpdir(),
    env: {
      ...ownVariables(),
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
  return { child, ended, output: () => said };
}

const opened = /is open at (\S+)/;

/** Starts the product and waits until it is open. */
export async function openHouseProcess(
  dataDir: string,
  variables: NodeJS.ProcessEnv = {},
): Promise<HouseProcess> {
  const { child, ended, output } = start(dataDir, variables);
  const open = new Promise<string>((resolve) => {
    child.stdout?.on('data', () => {
      const address = opened.exec(output())?.[1];
      if (address !== undefined) resolve(address.replace('localhost', '127.0.0.1'));
    });
  });
  const address = await Promise.race([open, ended.then(() => undefined)]);
  if (address === undefined) throw new Error(`The product did not open:\n${output()}`);
  return {
    pid: child.pid ?? 0,
    address,
    output,
    ended,
    kill: (signal) => void child.kill(signal),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Starts the product where it cannot open, and tells what it said and how it ended. */
export async function failToOpen(dataDir: string, variables: NodeJS.ProcessEnv = {}) {
  const { ended, output } = start(dataDir, variables);
  const code = await ended;
  return { code, said: output() };
}

const clusterOf = (dataDir: string): string => realpathSync(join(dataDir, 'postgres'));

/** The process of the embedded PostgreSQL and where its socket is, as it wrote them down itself. */
export function postgresOf(dataDir: string): { readonly pid: number; readonly socket: string } | undefined {
  const file = join(clusterOf(dataDir), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), socket: lines[4] ?? '' };
}

export async function connectTo(dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({
    host: postgresOf(dataDir)?.socket ?? '',
    user: 'postgres',
    database: 'byg',
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export const isAlive = (pid: number): boolean => startOf(pid) !== undefined;

export const ready = (house: HouseProcess): Promise<number> =>
  fetch(`${house.address}/health/ready`).then((answer) => answer.status);
