/**
 * The pictures of the README, of the product as it is: `node scripts/take-pictures.ts [folder]`.
 * Starts the product with the constructed example, looks at it with Chromium, and ends it again.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { startProduct } from '../tests/harness/start-product.ts';
import { putIn } from '../src/server/house/commands/demo.ts';
import { findChromium } from './chromium.mjs';

const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'docs', 'pictures');
const lead = 'bibliotekerne@mellem-rummet.example';
mkdirSync(folder, { recursive: true });

await using product = await startProduct();
const partnership = await putIn(product.console, { language: 'da' });
const cookie = await product.signIn(lead);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

async function take(context: BrowserContext, path: string, name: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(product.url + path, { waitUntil: 'load' });
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}

const room = `/da/arbejdsrum/partnerskaber/${partnership}`;
for (const [path, name, signedIn, theme] of [
  ['/da', 'front-da', false, 'light'],
  ['/en', 'front-en-dark', false, 'dark'],
  ['/da/guide/hvad-faar-partneren', 'chapter-da', false, 'light'],
  ['/da/vaerktoejer/win-win-laerredet', 'tool-da', false, 'light'],
  ['/da/eksempler', 'cases-da', false, 'light'],
  [room, 'partnership-da', true, 'light'],
  [`${room}/aftale`, 'agreement-da', true, 'light'],
] as const) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 760 }, colorScheme: theme });
  if (signedIn)
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const [key = '', ...value] = pair.split('=');
        return { name: key, value: value.join('='), url: product.url };
      }),
    );
  await take(context, path, name);
  await context.close();
}
await browser.close();

const answer = await fetch(`${product.url}/api/v1/partnerships/${partnership}/agreement.pdf?language=da`, {
  headers: { cookie },
});
const work = mkdtempSync(join(tmpdir(), 'byg-pictures-'));
writeFileSync(join(work, 'agreement.pdf'), new Uint8Array(await answer.arrayBuffer()));
// Poppler's pdftoppm draws the page; the picture is left as it was where it is not installed.
execFileSync('pdftoppm', [
  '-r',
  '60',
  '-f',
  '1',
  '-l',
  '1',
  '-singlefile',
  '-png',
  join(work, 'agreement.pdf'),
  join(folder, 'agreement-pdf'),
]);
rmSync(work, { recursive: true });
