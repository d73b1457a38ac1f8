import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { isAlive, makeDataDir, openHouseProcess, postgresOf, ready } from './house-process.ts';
import type { HouseProcess } from './house-process.ts';
import { callWitness, witnessed } from './witness.ts';

const becomes = async (house: HouseProcess, status: number): Promise<void> => {
  while ((await ready(house)) !== status) await new Promise((resolve) => setTimeout(resolve, 20));
};

it('takes over after kill -9 of the application: nothing acknowledged is lost', async () => {
  using data = makeDataDir();
  const first = await openHouseProcess(data.path);
  const witness = await callWitness(data.path);
  const { pid: orphan, socket } = postgresOf(data.path) ?? { pid: 0, socket: '' };
  await witness.hasSeen(50);
  first.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  expect(isAlive(orphan)).toBe(true);

  await using second = await openHouseProcess(data.path);
  expect([isAlive(orphan), existsSync(socket)]).toEqual([false, false]);
  expect(await ready(second)).toBe(200);
  const there = await witnessed(data.path);
  const acknowledged = await witness.acknowledged();
  expect(acknowledged.length).toBeGreaterThanOrEqual(50);
  expect(acknowledged.filter((n) => !there.has(n))).toEqual([]);
});

it('opens the database again after kill -9 of it: nothing acknowledged is lost', async () => {
  using data = makeDataDir();
  await using house = await openHouseProcess(data.path);
  for (const round of [1, 2]) {
    const witness = await callWitness(data.path);
    const killed = postgresOf(data.path)?.pid ?? 0;
    await witness.hasSeen(20);
    process.kill(killed, 'SIGKILL');
    await becomes(house, 503);
    await becomes(house, 200);
    const acknowledged = await witness.acknowledged();
    const there = await witnessed(data.path);
    expect(acknowledged.filter((n) => !there.has(n))).toEqual([]);
    expect([round, postgresOf(data.path)?.pid === killed]).toEqual([round, false]);
  }
});

it('starts also when nobody has buried the killed database yet', async () => {
  using data = makeDataDir();
  const first = await openHouseProcess(data.path);
  const { pid: database, socket } = postgresOf(data.path) ?? { pid: 0, socket: '' };
  first.kill('SIGSTOP');
  process.kill(database, 'SIGKILL');
  first.kill('SIGKILL');
  await first.ended;
  await using second = await openHouseProcess(data.path);
  expect(await ready(second)).toBe(200);
  expect(existsSync(socket)).toBe(false);
});

it('is not fooled by what a crash leaves: a lock and a pid that by now are somebody else’s', async () => {
  using data = makeDataDir();
  const first = await openHouseProcess(data.path);
  const database = postgresOf(data.path)?.pid ?? 0;
  first.kill('SIGKILL');
  await first.ended;
  process.kill(database, 'SIGKILL');
  const file = join(realpathSync(join(data.path, 'postgres')), 'postmaster.pid');
  writeFileSync(file, `${process.pid}\n${dirname(file)}\n1\n5432\n/tmp\n\n\nready\n`);
  writeFileSync(join(data.path, 'house.lock'), JSON.stringify({ pid: process.pid, started: 'long ago' }));
  await using second = await openHouseProcess(data.path);
  expect(await ready(second)).toBe(200);
});
