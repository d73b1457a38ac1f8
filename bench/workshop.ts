/**
 * Forty people at a workshop, each with the page's line of events open, each writing something that all may
 * see: how long until every other's page has it.
 *
 *   node bench/workshop.ts [people] [rounds] [seconds between one person's writings]
 *
 * The product runs as it is started, with its database; the people are this one process, which fetches what
 * a browser's page fetches: the page's data after every change, changes that come meanwhile together.
 */
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { startProduct } from '../tests/harness/start-product.ts';
import { beginWorkshop, joinWorkshop, type Seat } from '../tests/harness/workshop-people.ts';

const [people, rounds, gap] = [process.argv[2] ?? 40, process.argv[3] ?? 3, process.argv[4] ?? 20].map(
  Number,
) as [number, number, number];

const quantile = (sorted: readonly number[], part: number): string =>
  `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN)} ms`;
const memory = (pid: number | undefined): string => {
  const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return `${Math.round(Number(line) / 1024)} MB`;
};

const writtenAt = new Map<string, number>();
const heard: number[] = [];
const missing = new Set<string>();

/** Keeps one person's page as the browser does: told of a change, it fetches what is new. */
async function follow(seat: Seat, name: string, over: AbortSignal): Promise<void> {
  const events = seat.path.replace(/^.*\//, '/gathering/') + '/events';
  const line = await fetch(new URL(events, product.url), {
    headers: { cookie: seat.cookie() },
    signal: over,
  });
  const seen = new Set<string>();
  let [fetching, wanted] = [false, false];
  const refresh = async (): Promise<void> => {
    wanted = fetching;
    if (fetching) return;
    fetching = true;
    const text = await (await seat.get(`${seat.path}/__data.json?x-sveltekit-invalidated=01`)).text();
    for (const [mark] of text.matchAll(/mark-\d+-\d+/g)) {
      if (seen.has(mark)) continue;
      seen.add(mark);
      missing.delete(`${mark} ${name}`);
      if (!mark.startsWith(`mark-${name}-`)) heard.push(performance.now() - (writtenAt.get(mark) ?? NaN));
    }
    fetching = false;
    if (wanted) await refresh();
  };
  const text = new TextDecoderStream();
  for await (const said of line.body?.pipeThrough(text) ?? []) if (said.includes('changed')) void refresh();
}

await using product = await startProduct();
const { host, code } = await beginWorkshop(product.url);
const seats: Seat[] = [];
for (let index = 0; index < people; index += 1)
  seats.push(await joinWorkshop(product.url, code, `Person ${index}`));
const before = memory(product.process.pid);
const over = new AbortController();
for (const [index, seat] of [host, ...seats].entries())
  void follow(seat, String(index - 1), over.signal).catch(() => undefined);
await pass(3_000);

const writings: Promise<unknown>[] = [];
for (let round = 0; round < rounds; round += 1)
  for (const [index, seat] of seats.entries()) {
    const mark = `mark-${index}-${round}`;
    for (let other = -1; other < people; other += 1) if (other !== index) missing.add(`${mark} ${other}`);
    writtenAt.set(mark, performance.now());
    const fields = { id: randomUUID(), parking: mark };
    writings.push(seat.post(`${seat.path}?/park`, fields));
    await pass((gap * 1_000) / people);
  }
await Promise.all(writings);
const patience = performance.now() + 30_000;
while (missing.size > 0 && performance.now() < patience) await pass(100);

const sorted = heard.toSorted((a, b) => a - b);
console.log(
  `${people} people and a host, ${rounds * people} writings, ${sorted.length} arrivals, ${missing.size} missing`,
);
console.log(
  `until another has it: p50 ${quantile(sorted, 0.5)}, p95 ${quantile(sorted, 0.95)}, last ${quantile(sorted, 1)}`,
);
console.log(`application's memory: ${before} before, ${memory(product.process.pid)} after`);
over.abort();
