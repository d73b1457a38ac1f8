/**
 * A public page from the page cache, beside a bare `node:http` server that sends the same bytes from memory;
 * one process each, in turns. And the same page past the cache, rendered for each request.
 */
import autocannon from 'autocannon';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder, middle, openProduct, whole } from './measure.ts';

const page = '/da/guide/hvad-faar-partneren';
const accept = { 'accept-encoding': 'gzip, deflate, br' };
const rounds = 5;
const ports = { product: 39_171, bare: 39_172 };

type Figures = { readonly rate: number; readonly p50: number; readonly p99: number };

async function load(url: string, headers: Record<string, string>, seconds = 4): Promise<Figures> {
  const run = await autocannon({ url, headers, connections: 32, duration: seconds });
  if (run.non2xx > 0 || run.errors > 0)
    throw new Error(`${url}: ${run.non2xx} refused, ${run.errors} failed`);
  return { rate: run.requests.average, p50: run.latency.p50, p99: run.latency.p99 };
}

const middleOf = (runs: readonly Figures[]): Figures => ({
  rate: middle(runs.map((run) => run.rate)),
  p50: middle(runs.map((run) => run.p50)),
  p99: middle(runs.map((run) => run.p99)),
});

const tell = (name: string, { rate, p50, p99 }: Figures): void => {
  process.stdout.write(
    `${name.padEnd(32)} ${whole(rate).padStart(8)} requests/s   p50 ${p50} ms   p99 ${p99} ms\n`,
  );
};

/** The page as the cache sends it: asked until it carries the cache's own mark, an entity tag with its encoding. */
async function cachedBytes(url: string) {
  for (;;) {
    const answer = await fetch(url, { headers: accept });
    const body = Buffer.from(await answer.arrayBuffer());
    if (answer.headers.get('etag')?.endsWith('.br"'))
      return { headers: Object.fromEntries(answer.headers), body };
  }
}

using folder = makeFolder();
await using product = await openProduct(join(folder.path, 'data'), ports.product, page);
const { headers } = await cachedBytes(product.address + page);

/** As sent, without what fetch unpacked: the bare server gets the packed bytes. */
const raw = await rawBody(product.address + page);
const same = join(folder.path, 'page.json');
const kept = Object.fromEntries(
  Object.entries(headers).filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)),
);
writeFileSync(same, JSON.stringify({ headers: kept, body: raw.toString('base64') }));
const bareServer = fileURLToPath(new URL('./bare-server.ts', import.meta.url));
const bare = spawn(process.execPath, [bareServer, same, String(ports.bare)], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
await once(bare.stdout, 'data');

async function rawBody(url: string): Promise<Buffer> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request(url, { headers: accept }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    })
      .on('error', reject)
      .end();
  });
}

const runs: { cached: Figures[]; bare: Figures[] } = { cached: [], bare: [] };
for (let round = 0; round < rounds; round += 1) {
  runs.bare.push(await load(`http://127.0.0.1:${ports.bare}${page}`, accept));
  runs.cached.push(await load(product.address + page, accept));
}
const uncached = await load(`${product.address}${page}?past=the-cache`, accept);
bare.kill();

process.stdout.write(
  `${page}, ${whole(raw.length)} bytes brotli, 32 connections, middle of ${rounds} turns\n`,
);
tell('bare node:http', middleOf(runs.bare));
tell('from the page cache', middleOf(runs.cached));
tell('rendered for each request', uncached);
process.stdout.write(
  `ratio cached to bare: ${(middleOf(runs.cached).rate / middleOf(runs.bare).rate).toFixed(2)}\n`,
);
