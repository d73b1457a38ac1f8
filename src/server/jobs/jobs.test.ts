import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '#server/database/testing/open-test-database.ts';
import type { TestDatabase } from '#server/database/testing/open-test-database.ts';
import { makeJobs } from './jobs.ts';
import type { Work } from './tasks.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database[Symbol.asyncDispose]());

function counted() {
  const done = { deliver: 0, remind: 0, sweep: 0 };
  const work: Work = {
    deliver: () => Promise.resolve((done.deliver += 1)),
    remind: () => Promise.resolve((done.remind += 1)),
    sweep: () => Promise.resolve((done.sweep += 1)),
  };
  return { done, work };
}
const said: string[] = [];
const open = (work: Work) =>
  makeJobs({ pool: database.keeperPool, work, log: (message) => said.push(message) });

async function until(reached: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !reached(); turn += 1) await wait(50);
  expect(reached()).toBe(true);
}

describe('jobs', () => {
  it('do at once what came due while the house was closed, and mail when nudged', async () => {
    const { done, work } = counted();
    const jobs = open(work);
    await jobs.start();
    await until(() => done.deliver > 0 && done.remind > 0 && done.sweep > 0);
    const before = done.deliver;
    jobs.nudge();
    await until(() => done.deliver > before);
    await jobs.stop();
    expect(said).toEqual([]);
  });

  it('start again on the same tables, and try again what failed', async () => {
    let tries = 0;
    const { done, work } = counted();
    const failing: Work = {
      ...work,
      remind: () => ((tries += 1), Promise.reject(new Error('the mail is away'))),
    };
    const jobs = open(failing);
    await jobs.start();
    await until(() => tries > 0 && done.sweep > 0);
    await jobs.stop();
    const state = await database.keeperPool.query<{ state: string }>(
      `select state from pgboss.job where name = 'remind' order by created_on desc limit 1`,
    );
    expect(state.rows[0]?.state).toBe('retry');
  });

  it('let what is under way come to its end when stopping', async () => {
    let ended = false;
    const { work } = counted();
    let begun = false;
    const slow = async () => {
      begun = true;
      await wait(500);
      ended = true;
    };
    const jobs = open({ ...work, sweep: slow });
    await jobs.start();
    await until(() => begun);
    await jobs.stop();
    expect(ended).toBe(true);
  });

  it('say nothing when nudged before the start or after the end', async () => {
    const jobs = open(counted().work);
    jobs.nudge();
    await jobs.start();
    await jobs.stop();
    jobs.nudge();
    expect(said).toEqual([]);
  });

  it('fetch mail where there is a mailbox, and not when it is there no more', async () => {
    const { done, work } = counted();
    let fetched = 0;
    const fetching = open({ ...work, collect: () => Promise.resolve((fetched += 1)) });
    await fetching.start();
    await until(() => fetched > 0);
    await fetching.stop();
    const jobs = open(work);
    await jobs.start();
    await until(() => done.sweep > 0);
    await jobs.stop();
  });

  it('are planned in Danish time', async () => {
    const { rows } = await database.keeperPool.query<{ name: string; cron: string; timezone: string }>(
      'select name, cron, timezone from pgboss.schedule order by name',
    );
    expect(rows).toEqual([
      { name: 'remind', cron: '0 7 * * *', timezone: 'Europe/Copenhagen' },
      { name: 'send-mail', cron: '* * * * *', timezone: 'Europe/Copenhagen' },
      { name: 'sweep', cron: '30 3 * * *', timezone: 'Europe/Copenhagen' },
    ]);
  });
});
