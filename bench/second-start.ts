/** From `node scripts/start.mjs` to the first whole page, once everything is installed, built and initialised; and the memory at rest. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, middle, openProduct } from './measure.ts';

const port = 39_173;
const rounds = 5;

/** What a process holds for itself, and its share of what several hold together, in MB. */
function memoryOf(pid: number): number {
  const told = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  return Number(told?.[1] ?? NaN) / 1024;
}

function childrenOf(pid: number): number[] {
  const told = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = told
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const children = pairs.filter(([, parent]) => parent === pid).map(([child = 0]) => child);
  return children.flatMap((child) => [child, ...childrenOf(child)]);
}

using folder = makeFolder();
const dataDir = join(folder.path, 'data');
const first = await openProduct(dataDir, port);
await first[Symbol.asyncDispose]();

const starts: number[] = [];
const memories: { application: number; database: number }[] = [];
for (let round = 0; round < rounds; round += 1) {
  await using product = await openProduct(dataDir, port);
  starts.push(product.firstPage);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const pid = product.child.pid ?? 0;
  const database = childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), 0);
  memories.push({ application: memoryOf(pid), database });
}

const said = (figure: number, unit: string): string => `${Math.round(figure)} ${unit}`;
const application = middle(memories.map((memory) => memory.application));
const database = middle(memories.map((memory) => memory.database));
process.stdout.write(`first start to first page: ${said(first.firstPage, 'ms')}\n`);
process.stdout.write(
  `second start to first page: ${said(middle(starts), 'ms')} (middle of ${rounds}, slowest ${said(Math.max(...starts), 'ms')})\n`,
);
process.stdout.write(
  `memory at rest: application ${said(application, 'MB')}, database ${said(database, 'MB')}, together ${said(application + database, 'MB')}\n`,
);
