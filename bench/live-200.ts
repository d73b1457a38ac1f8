/**
 * 200 people on one live sheet, each writing: how long until everybody else has an edit.
 *
 *   node bench/live-200.ts [people] [edits each] [seconds between edits]
 *
 * One process is the server (on loopback, keeping to memory), others are the people; nothing is simulated
 * but the network. Every person writes marks of their own into the sheet's texts; at the end every mark must
 * stand in every person's copy, and all copies must be the same.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const [people, edits, gap] = [
  Number(process.argv[2] ?? 200),
  Number(process.argv[3] ?? 10),
  Number(process.argv[4] ?? 2),
];
const crowds = Math.max(1, Math.min(4, availableParallelism()));
const patience = (edits * gap + 60) * 1_000;

type Told =
  | { kind: 'listening'; port: number }
  | { kind: 'ready' }
  | { kind: 'written'; mark: string; at: number }
  | { kind: 'arrived'; mark: string; at: number; times: number }
  | { kind: 'done'; text: string; copies: number; rss: number }
  | { kind: 'memory'; rss: number; busy: number };

const start = (file: string, args: readonly (string | number)[]): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), args.map(String), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });

function next(child: ChildProcess, kind: Told['kind']): Promise<Told> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`A process ended early (${code})`)));
    child.on('message', function hear(told: Told) {
      if (told.kind !== kind) return;
      child.off('message', hear);
      resolve(told);
    });
  });
}

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const children: ChildProcess[] = [];
const deadline = setTimeout(() => stop(1, `Not finished within ${patience / 1000} s`), patience);

function stop(code: number, why?: string): void {
  if (why) console.error(why);
  clearTimeout(deadline);
  for (const child of children) child.kill('SIGKILL');
  process.exitCode = code;
}

async function run(): Promise<void> {
  const server = start('./live-server.ts', []);
  children.push(server);
  const listening = await next(server, 'listening');
  if (listening.kind !== 'listening') throw new Error('No port');

  const share = Array.from(
    { length: crowds },
    (_, index) => Math.floor(people / crowds) + (index < people % crowds ? 1 : 0),
  );
  const all = share.map((count, index) =>
    start('./live-crowd.ts', [listening.port, count, edits, gap * 1_000, index]),
  );
  children.push(...all);
  const written = new Map<string, number>();
  const last = new Map<string, { at: number; times: number }>();
  for (const child of all) {
    child.on('message', (told: Told) => {
      if (told.kind === 'written') written.set(told.mark, told.at);
      if (told.kind !== 'arrived') return;
      const known = last.get(told.mark);
      last.set(told.mark, { at: Math.max(known?.at ?? 0, told.at), times: (known?.times ?? 0) + told.times });
    });
  }
  await Promise.all(all.map((child) => next(child, 'ready')));
  console.log(
    `${people} people are on the sheet, in ${crowds} processes; each writes ${edits} times, about every ${gap} s.`,
  );
  const done = all.map((child) => next(child, 'done'));
  for (const child of all) child.send('begin');
  const ends = await Promise.all(done);
  const memory = next(server, 'memory');
  server.send('memory');
  report({ written, last, ends, server: await memory });
}

type Ends = {
  written: Map<string, number>;
  last: Map<string, { at: number; times: number }>;
  ends: Told[];
  server: Told;
};

function report({ written, last, ends, server }: Ends): void {
  const texts = new Set(ends.map((end) => (end.kind === 'done' ? end.text : '')));
  const copies = ends.reduce((sum, end) => sum + (end.kind === 'done' ? end.copies : 0), 0);
  const whole = [...written.keys()].filter((mark) => last.get(mark)?.times === people);
  const times = whole
    .map((mark) => (last.get(mark)?.at ?? NaN) - (written.get(mark) ?? NaN))
    .sort((a, b) => a - b);
  console.log(
    `Edits: ${written.size}. Arrived at all ${people}: ${whole.length}. Different copies at the end: ${texts.size} of ${copies}.`,
  );
  console.log(
    `From an edit until the last of the others has it: median ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms, longest ${times.at(-1)} ms.`,
  );
  if (server.kind === 'memory')
    console.log(
      `The server process: ${megabytes(server.rss)} of memory, ${server.busy.toFixed(1)} s of processor time.`,
    );
  const good = whole.length === people * edits && texts.size === 1 && copies === people;
  stop(good ? 0 : 1, good ? undefined : 'Something did not arrive.');
}

run().catch((error: unknown) => stop(1, String(error)));
