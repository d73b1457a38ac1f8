import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { namedServer } from '#server/database/testing/test-server.ts';
import { ensureBuilt } from '../../scripts/ground.mjs';
import { makeDataDir, openHouseProcess, type DataDir } from '../house/house-process.ts';

const told = 'BYG_TEST_FIRST_START';
let kept: DataDir | undefined;

/** The first start of the product, once for the whole run: the house's own tests are about that, the others are not. */
export async function setup(): Promise<void> {
  if (namedServer() !== undefined || process.env[told] !== undefined) return;
  ensureBuilt();
  kept = makeDataDir();
  process.env[told] = kept.path;
  await using house = await openHouseProcess(kept.path, { LOG_LEVEL: 'warn' });
  void house;
}

export function teardown(): void {
  kept?.[Symbol.dispose]();
}

/** Puts what the first start left into a folder that is not there yet; without that, the product starts there first. */
export async function copyFirstStart(to: string): Promise<void> {
  const from = process.env[told];
  if (from !== undefined) await promisify(execFile)('cp', ['-a', from, to]);
}
