/**
 * A thousand open sheets with two people on each, on our live room and on a bare Hocuspocus server, turn about.
 *
 *   node bench/open-sheets.ts [sheets] [seconds] [turns]
 *
 * Quietly: everybody writes about every fifth second; how long until the other on the sheet has it. Busily: one of
 * the two answers as soon as the other's edit has come, on every sheet at once, so that the server is never idle: how many
 * edits go through. The bare server keeps documents too, but looks at nothing that is written.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { middle, whole } from './measure.ts';

const [sheets, seconds, turns] = [
  Number(process.argv[2] ?? 1_000),
  Number(process.argv[3] ?? 15),
  Number(process.argv[4] ?? 3),
];

type Memory = { readonly kind: 'memory'; readonly rss: number; readonly busy: number };
type Told =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'measured'; readonly times: readonly number[]; readonly edits: number }
  | Memory;

const start = (file: string, args: readonly (string | number)[]): ChildProcess =>
  fork(fileURLToPath(new URL(file, import.meta.url)), args.map(String), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--expose-gc'],
  });

function next<K extends Told['kind']>(child: ChildProcess, kind: K): Promise<Extract<Told, { kind: K }>> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A process ended early (${code})`));
    child.once('exit', ended);
    child.on('message', function hear(told: Told) {
      if (told.kind !== kind) return;
      child.off('message', hear);
      child.off('exit', ended);
      resolve(told as Extract<Told, { kind: K }>);
    });
  });
}

function ask<K extends Told['kind']>(child: ChildProcess, word: string, kind: K) {
  const answer = next(child, kind);
  child.send(word);
  return answer;
}

type Figures = {
  readonly perSheet: number;
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
  /** Of the server's processor time, in milliseconds. */
  readonly perEdit: number;
};

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;

async function measure(kind: 'ours' | 'bare'): Promise<Figures> {
  const server = start('./live-server.ts', [kind]);
  const { port } = await next(server, 'listening');
  const empty = await ask(server, 'memory', 'memory');
  const pairs = start('./live-pairs.ts', [port, sheets, seconds]);
  try {
    await next(pairs, 'ready');
    const open = await ask(server, 'memory', 'memory');
    const quiet = await ask(pairs, 'quiet', 'measured');
    const before = await ask(server, 'memory', 'memory');
    const busy = await ask(pairs, 'busy', 'measured');
    const after = await ask(server, 'memory', 'memory');
    const times = quiet.times.toSorted((a, b) => a - b);
    return {
      perSheet: (open.rss - empty.rss) / sheets / 1024,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      perSecond: busy.edits / seconds,
      perEdit: ((after.busy - before.busy) * 1_000) / busy.edits,
    };
  } finally {
    pairs.kill('SIGKILL');
    server.kill('SIGKILL');
  }
}

const tell = (name: string, figures: readonly Figures[]): Figures => {
  const of = (key: keyof Figures): number => middle(figures.map((one) => one[key]));
  const all = {
    perSheet: of('perSheet'),
    p50: of('p50'),
    p95: of('p95'),
    perSecond: of('perSecond'),
    perEdit: of('perEdit'),
  };
  console.log(
    `${name}: ${whole(all.perSheet)} kB a sheet; an edit has come: median ${whole(all.p50)} ms, p95 ${whole(all.p95)} ms; ` +
      `busily ${whole(all.perSecond)} edits a second, ${all.perEdit.toFixed(2)} ms of the server each`,
  );
  return all;
};

const taken: Record<'ours' | 'bare', Figures[]> = { ours: [], bare: [] };
for (let turn = 0; turn < turns; turn += 1) {
  for (const kind of turn % 2 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const))
    taken[kind].push(await measure(kind));
}
console.log(`${sheets} sheets, two people on each; the middle of ${turns} turns.`);
const [ours, bare] = [tell('Our live room', taken.ours), tell('Bare Hocuspocus', taken.bare)];
console.log(`Throughput, ours to bare: ${(ours.perSecond / bare.perSecond).toFixed(2)}`);
