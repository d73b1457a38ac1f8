/** Finds the browser that the journeys are walked in, and fetches one where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { checkout, giveUp, node24 } from './ground.mjs';

const places = [
  process.env.CHROMIUM,
  // The browser without a screen takes half the processor's time of the whole one.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @param {string | undefined} file @returns {file is string} */
function isRunnable(file) {
  if (!file) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} program @param {string[]} words */
const succeeds = (program, ...words) =>
  spawnSync(program, words, {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

function installByDebian() {
  if (process.getuid?.() !== 0 || !isRunnable('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium with apt-get (once) …');
  const install = (/** @type {string} */ name) =>
    succeeds('apt-get', 'install', '-qq', '-y', '--no-install-recommends', name);
  const installOne = () => install('chromium-headless-shell') || install('chromium');
  if (!installOne() && succeeds('apt-get', 'update', '-qq')) installOne();
  return places.find(isRunnable);
}

async function installByPlaywright() {
  const { chromium } = await import('playwright-core');
  if (isRunnable(chromium.executablePath())) return chromium.executablePath();
  console.log("Fetching Playwright's Chromium (once) …");
  succeeds(node24(), join(checkout, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium');
  return isRunnable(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** The path of a Chromium; ends with one sentence where none can be had. */
export async function findChromium() {
  return (
    places.find(isRunnable) ??
    installByDebian() ??
    (await installByPlaywright()) ??
    giveUp(
      'The tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.',
    )
  );
}
