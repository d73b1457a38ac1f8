import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (dataDir: string): string => join(dataDir, 'house.address');

/** Written down while the house is open, so that a command beside it makes links that lead here. */
export function tellAddress(dataDir: string, address: string): Disposable {
  writeFileSync(fileIn(dataDir), `${address}\n`);
  return { [Symbol.dispose]: () => rmSync(fileIn(dataDir), { force: true }) };
}

/** Where the house on this directory is open, as it said itself. */
export function toldAddress(dataDir: string): string | undefined {
  try {
    return readFileSync(fileIn(dataDir), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
