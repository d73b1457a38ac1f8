/**
 * From opening a tool on a slow phone until something can be written in it, beside the same page without script: what
 * the script costs before one can begin. Chromium's own throttles: processor four times slower, 1.6 Mbit/s, 150 ms.
 *
 *   node bench/first-input.ts [rounds]
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../tests/harness/browser.ts';
import { makeFolder, middle, openProduct, whole } from './measure.ts';

const pages = {
  readiness: '/da/vaerktoejer/er-vi-klar',
  risks: '/da/vaerktoejer/risikoregister',
  'win-win': '/da/vaerktoejer/win-win-laerredet',
} as const;
const rounds = Number(process.argv[2] ?? 7);
const [bitsPerSecond, roundTrip, slower] = [1_600_000, 150, 4];

type Way = 'plain' | 'script';
type Figures = {
  /** Until the first field takes what is typed. */
  readonly input: number;
  /** Until what is typed is also kept and counted; the plain page never does. */
  readonly awake: number;
  readonly scriptBytes: number;
};

/** The first letter is typed as soon as there is a field; what counts is when the field has it. */
async function typeAtOnce(page: Page, begun: number): Promise<number> {
  const title = page.locator('#sheet input[name=title]');
  await title.focus();
  await page.keyboard.insertText('x');
  if ((await title.inputValue()) !== 'x') throw new Error('what was typed is not there');
  return performance.now() - begun;
}

async function visit(browser: Browser, url: string, way: Way): Promise<Figures> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    isMobile: true,
    hasTouch: true,
    javaScriptEnabled: way === 'script',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const throughput = bitsPerSecond / 8;
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTrip,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const scripts = new Set<string>();
  let scriptBytes = 0;
  cdp.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  const begun = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  const input = await typeAtOnce(page, begun);
  const bare = { input, awake: NaN, scriptBytes: 0 };
  const figures = way === 'plain' ? bare : { ...bare, awake: await awake(page, begun) };
  await context.close();
  return { ...figures, scriptBytes };
}

/** Until the sheet says that it keeps what was written, the letter from before it woke included. */
async function awake(page: Page, begun: number): Promise<number> {
  await page.locator('.keeping').waitFor({ state: 'attached', timeout: 60_000 });
  const woken = performance.now() - begun;
  if ((await page.locator('#sheet input[name=title]').inputValue()) !== 'x')
    throw new Error('the letter typed before the page woke is gone');
  return woken;
}

using folder = makeFolder();
await using product = await openProduct(join(folder.path, 'data'), 39_181, pages.readiness);
const browser = await openBrowser();
const load = () => loadavg()[0]?.toFixed(1) ?? '?';
process.stdout.write(`middle of ${rounds} rounds in turns, load average ${load()} at the start\n`);
for (const [name, path] of Object.entries(pages)) {
  const runs: Record<Way, Figures[]> = { plain: [], script: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const way of ['plain', 'script'] as const)
      runs[way].push(await visit(browser, product.address + path, way));
  const of = (way: Way, key: keyof Figures): number => middle(runs[way].map((run) => run[key]));
  const [plain, script] = [of('plain', 'input'), of('script', 'input')];
  process.stdout.write(
    `${name.padEnd(12)} plain ${whole(plain)} ms   with script ${whole(script)} ms   ratio ${(script / plain).toFixed(2)}   ` +
      `awake ${whole(of('script', 'awake'))} ms   ${(of('script', 'scriptBytes') / 1000).toFixed(1)} kB of script\n`,
  );
}
process.stdout.write(`load average ${load()} at the end\n`);
await browser.close();
