/**
 * `npm test`: installs, builds, finds a browser, and runs every kind of test, the quickest first. Words after
 * `npm test --` narrow it, as for vitest. It ends with one plain line: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findChromium } from './chromium.mjs';
import { checkout, ensureBuilt, ensureInstalled, node24 } from './ground.mjs';

ensureInstalled({ withTools: true });
ensureBuilt();
const CHROMIUM = await findChromium();
const reports = mkdtempSync(join(tmpdir(), 'byg-test-'));

/** @param {string[]} words @param {string} name */
function runVitest(words, name) {
  const report = join(reports, `${name}.json`);
  const vitest = join(checkout, 'node_modules', 'vitest', 'vitest.mjs');
  const ways = ['--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const run = spawnSync(node24(), [vitest, 'run', ...ways, ...words], {
    cwd: checkout,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      CHROMIUM,
      NODE_ENV: 'test',
      // The product is started many times from the same sources.
      NODE_COMPILE_CACHE: join(reports, 'compiled'),
    },
  });
  return count(report, run.status === 0);
}

/** A file that could not even be read, and a fault outside every test, count as one that failed. @param {string} report @param {boolean} well */
function count(report, well) {
  try {
    const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unread = testResults.filter(isUnread).length;
    const failed = numFailedTests + unread;
    return {
      passed,
      failed: well || failed > 0 ? failed : 1,
      told: testResults.flatMap(tellFile),
      times: testResults.map(timeOf),
    };
  } catch {
    return { passed: 0, failed: well ? 0 : 1, told: [], times: [] };
  }
}

/**
 * What failed in a file, in a few lines each: the end of a long log is what people get to see.
 * @param {{name: string, status: string, message: string, assertionResults: {status: string, fullName: string, failureMessages: string[]}[]}} file
 */
function tellFile(file) {
  const name = relative(checkout, file.name);
  const few = (/** @type {string} */ text) => text.split('\n').slice(0, 12).join('\n    ').slice(0, 1_500);
  if (isUnread(file)) return [`- ${name}\n    ${few(file.message)}`];
  return file.assertionResults
    .filter((result) => result.status === 'failed')
    .map((result) => `- ${name}: ${result.fullName}\n    ${few(result.failureMessages.join('\n'))}`);
}

/** @param {{name: string, startTime: number, endTime: number}} file */
const timeOf = ({ name, startTime, endTime }) => ({
  name: relative(checkout, name),
  seconds: Math.round((endTime - startTime) / 1_000),
});

/** @param {{status: string, assertionResults: {status: string}[]}} file */
const isUnread = (file) =>
  file.status === 'failed' && file.assertionResults.every((result) => result.status !== 'failed');

/** Kinds that need different things are run apart; two products with a browser each keep two processors busy. */
const kinds = [['domain', 'features'], ['server'], ['house'], ['pages', 'journeys']];
const narrowed = process.argv.slice(2);
const chosen = narrowed.some((word) => word.startsWith('--project'))
  ? [narrowed]
  : kinds.map((names) => [...names.map((name) => `--project=${name}`), ...narrowed]);
const counts = chosen.map((words, index) => runVitest(words, String(index)));
rmSync(reports, { recursive: true });

/** @param {'passed' | 'failed'} which */
const sum = (which) => counts.reduce((total, one) => total + one[which], 0);
const slowest = counts
  .flatMap(({ times }) => times)
  .toSorted((a, b) => b.seconds - a.seconds)
  .slice(0, 20);
console.log(
  `\nThe slowest files\n${slowest.map(({ name, seconds }) => `${String(seconds).padStart(6)} s ${name}`).join('\n')}`,
);
const told = counts.flatMap((one) => one.told);
if (told.length > 0) console.log(`\nWhat failed\n${told.join('\n')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
