import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { tasksOf } from './tasks.ts';
import type { Task, Work } from './tasks.ts';

type JobsParts = {
  /** Its connections act as the keeper's role, which may make tables in schema `pgboss` and nowhere else. */
  readonly pool: pg.Pool;
  readonly work: Work;
  readonly log: (message: string) => void;
};

export type Jobs = {
  /** Also does at once what came due while the house was closed. */
  start(): Promise<void>;
  /** Lets what is under way come to its end. */
  stop(): Promise<void>;
  /** Something is in the outbox: do not wait for the next round. Never throws. */
  nudge(): void;
};

const zone = 'Europe/Copenhagen';
const day = 24 * 3600;

/** pg-boss on the house's own pool. It reads moments as Date, whatever the pool makes of them. */
const openBoss = (pool: pg.Pool): PgBoss =>
  new PgBoss({
    schema: 'pgboss',
    createSchema: false,
    db: {
      executeSql: (text, values) => pool.query({ text, types: pg.types, ...(values ? { values } : {}) }),
    },
    // Two nodes' clocks may differ; the question is only asked to warn of it.
    clockMonitorIntervalSeconds: 600,
  });

async function prepare(boss: PgBoss, task: Task): Promise<string> {
  const options = {
    expireInSeconds: task.seconds,
    retryLimit: 3,
    retryDelay: 30,
    retryBackoff: true,
    retentionSeconds: day,
    deleteAfterSeconds: day,
  };
  // One waits at most: a task that is asked for twice before it begins is one task.
  await boss.createQueue(task.name, { policy: 'short', ...options });
  await boss.updateQueue(task.name, options);
  await boss.schedule(task.name, task.cron, null, { tz: zone });
  return boss.work(task.name, { pollingIntervalSeconds: task.lookEvery, batchSize: 1 }, async () => {
    await task.run();
  });
}

export function makeJobs({ pool, work, log }: JobsParts): Jobs {
  const boss = openBoss(pool);
  const workers = new Map<Task['name'], string>();
  boss.on('error', (error) => log(`jobs: ${error.message}`));
  const ask = async (name: Task['name']) => {
    const worker = workers.get(name);
    if (!worker) return;
    await boss.send(name);
    boss.notifyWorker(worker);
  };
  return {
    async start() {
      await boss.start();
      // The mailbox may have been there the last time.
      if (!work.collect) await boss.unschedule('fetch-mail');
      for (const task of tasksOf(work)) workers.set(task.name, await prepare(boss, task));
      for (const name of workers.keys()) await ask(name);
    },
    async stop() {
      workers.clear();
      await boss.stop({ graceful: true, timeout: 20_000, close: false });
    },
    nudge() {
      ask('send-mail').catch((error: unknown) => log(`jobs: ${String(error)}`));
    },
  };
}
