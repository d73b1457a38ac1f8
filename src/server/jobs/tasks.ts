/** What is done without anybody asking for it at that moment. Each may run twice and do nothing twice. */
export type Task = {
  readonly name: 'send-mail' | 'fetch-mail' | 'remind' | 'sweep';
  /** When, as cron in Danish time. */
  readonly cron: string;
  /** How often a process looks for work of this kind. */
  readonly lookEvery: number;
  /** A run that has not ended by then is taken for lost and tried again. */
  readonly seconds: number;
  readonly run: () => Promise<unknown>;
};

export type Work = {
  /** Sends what waits in the outbox. */
  readonly deliver: () => Promise<unknown>;
  /** Fetches what has been answered by mail; undefined where nobody fetches it. */
  readonly collect?: (() => Promise<unknown>) | undefined;
  /** Writes the reminders that are due. */
  readonly remind: () => Promise<unknown>;
  /** Forgets what has ended: sessions, codes, links, counts. */
  readonly sweep: () => Promise<unknown>;
};

const fetching = (run: Task['run']): Task => ({
  name: 'fetch-mail',
  cron: '* * * * *',
  lookEvery: 15,
  seconds: 600,
  run,
});

export const tasksOf = ({ deliver, collect, remind, sweep }: Work): readonly Task[] => [
  { name: 'send-mail', cron: '* * * * *', lookEvery: 5, seconds: 600, run: deliver },
  ...(collect === undefined ? [] : [fetching(collect)]),
  { name: 'remind', cron: '0 7 * * *', lookEvery: 60, seconds: 3600, run: remind },
  { name: 'sweep', cron: '30 3 * * *', lookEvery: 60, seconds: 300, run: sweep },
];
