import { execFileSync } from 'node:child_process';
import { chmodSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failToOpen, makeDataDir, openHouseProcess, ready } from './house-process.ts';
import { callWitness, witnessed } from './witness.ts';

const isRoot = process.getuid?.() === 0;

describe.runIf(isRoot)('as root', () => {
  it('keeps its data also under a folder that only root may enter', async () => {
    using data = makeDataDir();
    const closed = dirname(data.path);
    chmodSync(closed, 0o700);
    const house = await openHouseProcess(data.path);
    expect(await ready(house)).toBe(200);
    await house[Symbol.asyncDispose]();
    const place = readlinkSync(join(data.path, 'postgres'));
    expect(statSync(place).uid).not.toBe(0);
    expect(statSync(place).mode & 0o077).toBe(0);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    const again = await openHouseProcess(data.path);
    expect(await ready(again)).toBe(200);
    await again[Symbol.asyncDispose]();
    expect(readlinkSync(join(data.path, 'postgres'))).toBe(place);
    rmSync(dirname(place), { recursive: true });
  });

  it('says so when the disk is full at the first start, and starts once there is room', async () => {
    using data = makeDataDir();
    data.mount('8m');
    const { code, said } = await failToOpen(data.path);
    expect([code, said]).toEqual([
      1,
      `DATA_DIR: nothing can be written in ${join(data.path, 'postgres.new')}, because the disk is full.\n`,
    ]);
    data.unmount();
    await using house = await openHouseProcess(data.path);
    expect(await ready(house)).toBe(200);
  });

  it('loses nothing acknowledged when the disk fills up, and goes on when there is room again', async () => {
    using data = makeDataDir();
    data.mount('160m');
    await using house = await openHouseProcess(data.path);
    const witness = await callWitness(data.path);
    await witness.hasSeen(20);
    const filler = join(data.path, 'filler');
    execFileSync('sh', ['-c', 'cat /dev/zero > "$0" || true', filler], { stdio: 'ignore' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    rmSync(filler);
    while ((await ready(house)) !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
    const acknowledged = await witness.acknowledged();
    const there = await witnessed(data.path);
    expect(acknowledged.filter((n) => !there.has(n))).toEqual([]);
  });

  it('says so when the disk can only be read', async () => {
    using data = makeDataDir();
    data.mount('8m');
    execFileSync('mount', ['-o', 'remount,ro', data.path]);
    const { code, said } = await failToOpen(data.path);
    expect([code, said]).toEqual([
      1,
      `DATA_DIR: nothing can be written in ${data.path}, because the disk can only be read.\n`,
    ]);
  });
});

describe('anybody', () => {
  it('is told when DATA_DIR is a file', async () => {
    using data = makeDataDir();
    writeFileSync(data.path, '');
    const { code, said } = await failToOpen(data.path);
    expect([code, said]).toEqual([
      1,
      `DATA_DIR: nothing can be written in ${data.path}, because it is a file.\n`,
    ]);
  });

  it('may have blanks and Danish letters in the path', async () => {
    using data = makeDataDir();
    await using house = await openHouseProcess(join(data.path, 'Min mappe', 'ærø & "så"'));
    expect(await ready(house)).toBe(200);
  });
});
