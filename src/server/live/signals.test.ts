import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase } from '#server/database/testing/open-test-database.ts';
import type { TestDatabase } from '#server/database/testing/open-test-database.ts';
import { makeSignals } from './signals.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await openTestDatabase();
  pool = new pg.Pool({ connectionString: database.ownerUrl });
});
afterAll(async () => {
  await pool.end();
  await database[Symbol.asyncDispose]();
});

const tell = (id: string) => pool.query(`select pg_notify('byg_gathering', $1)`, [id]);

it('tells those who listen to that gathering, and nobody else', async () => {
  await using signals = makeSignals({ pool, lost: () => undefined });
  const heard = { a: 0, b: 0 };
  const stop = signals.listen('a', { changed: () => void (heard.a += 1), ended: () => undefined });
  signals.listen('b', { changed: () => void (heard.b += 1), ended: () => undefined });
  await expect.poll(async () => (await tell('a'), heard.a)).toBeGreaterThan(0);
  expect(heard.b).toBe(0);
  stop();
  const before = heard.a;
  await tell('b');
  await expect.poll(() => heard.b).toBeGreaterThan(0);
  expect(heard.a).toBe(before);
  expect(signals.listeners).toBe(1);
});

it('finds the line again when it was broken, and has everybody look', async () => {
  const lost: unknown[] = [];
  await using signals = makeSignals({ pool, lost: (error) => lost.push(error), again: 20 });
  let heard = 0;
  signals.listen('a', { changed: () => void (heard += 1), ended: () => undefined });
  await expect.poll(async () => (await tell('a'), heard)).toBeGreaterThan(0);
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen byg_gathering'`,
  );
  await expect.poll(() => lost.length).toBeGreaterThan(0);
  const before = heard;
  await expect.poll(() => heard).toBeGreaterThan(before);
  await expect.poll(async () => (await tell('a'), heard)).toBeGreaterThan(before + 1);
});

it('tells everybody when the house closes, and whoever comes later at once', async () => {
  await using signals = makeSignals({ pool, lost: () => undefined });
  const told: string[] = [];
  signals.listen('a', { changed: () => undefined, ended: () => told.push('first') });
  signals.end();
  signals.listen('a', { changed: () => undefined, ended: () => told.push('late') });
  expect(told).toEqual(['first', 'late']);
  expect(signals.listeners).toBe(0);
});
