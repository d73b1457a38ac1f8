import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checkout = new URL('../../', import.meta.url).pathname;

export type BygSaid = { readonly code: number; readonly out: string; readonly err: string };

/** A command as it is typed, in a process of its own. */
export function runByg(
  dataDir: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<BygSaid> {
  const own = { LANG: 'da_DK.UTF-8', DATA_DIR: dataDir, NODE_ENV: 'production' };
  const variables = { ...process.env, DATABASE_URL: '', PUBLIC_URL: '', LC_ALL: '', ...own, ...env };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(checkout, 'src/server/house/byg.ts'), ...words],
      { cwd: tmpdir(), env: variables },
      (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
  });
}
