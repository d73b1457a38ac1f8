import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from './house-lock.ts';
import { ownIdentity, startOf } from './process-identity.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'byg-lock-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

const leave = (holder: unknown) => {
  writeFileSync(join(directory, 'house.lock'), JSON.stringify(holder));
};

describe('the lock of the house', () => {
  it('is refused to a second holder in one sentence, and given back', () => {
    const first = takeLock(directory);
    expect(() => takeLock(directory)).toThrow(
      /^Byg partnerskaber already runs on .* stop it first, or set DATA_DIR to another folder\.$/,
    );
    first[Symbol.dispose]();
    takeLock(directory)[Symbol.dispose]();
    expect(readdirSync(directory)).toEqual([]);
  });

  it('is held by a living process of another kind', async () => {
    const other = spawn('sleep', ['60']);
    const pid = other.pid ?? 0;
    leave({ pid, started: startOf(pid) });
    expect(() => takeLock(directory)).toThrow(`process ${pid}`);
    other.kill('SIGKILL');
    await once(other, 'exit');
    takeLock(directory)[Symbol.dispose]();
  });

  it.each([
    ['a process that is gone', { pid: 4_000_000, started: 'x' }],
    ['a later process with the same number', { pid: process.pid, started: `${ownIdentity().started}0` }],
    ['nonsense', 'half'],
  ])('is taken over from %s', (_, holder) => {
    leave(holder);
    const taken = takeLock(directory);
    expect(existsSync(join(directory, 'house.lock'))).toBe(true);
    expect(() => takeLock(directory)).toThrow('already runs');
    taken[Symbol.dispose]();
  });
});
