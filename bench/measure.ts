import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Product = AsyncDisposable & {
  readonly address: string;
  readonly child: ChildProcess;
  /** From the moment the process was asked for to the first byte of the first page's end. */
  readonly firstPage: number;
};

export function makeFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'byg-bench-'));
  chmodSync(path, 0o755);
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

const fetched = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (answer) => (await answer.arrayBuffer()).byteLength > 0 && answer.ok,
    () => false,
  );

/** Starts the product as `npm start` does once everything is installed and built, and asks until a page comes. */
export async function openProduct(dataDir: string, port: number, page = '/da'): Promise<Product> {
  const begun = performance.now();
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
  };
  const starter = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url));
  const child = spawn(process.execPath, [starter], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = `http://127.0.0.1:${port}`;
  while (!(await fetched(address + page))) {
    if (child.exitCode !== null) throw new Error('The product did not open.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const firstPage = performance.now() - begun;
  return {
    address,
    child,
    firstPage,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

export const middle = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;

export const whole = (figure: number): string => Math.round(figure).toLocaleString('en');
