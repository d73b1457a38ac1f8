/**
 * The ground everything else stands on: the packages installed by the lock file, and the pages built from
 * the sources. Plain JavaScript, because it runs before anything is installed and on Node 20.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import module from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const nodeInPackages = join(checkout, 'node_modules', '.bin', 'node');
const wantedNode = 24;

/** Ends with one sentence instead of a stack trace. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {string} file @returns {Record<string, {version?: string, optional?: boolean, dev?: boolean}>} */
const packagesIn = (file) => JSON.parse(readFileSync(join(checkout, file), 'utf8')).packages ?? {};

/** True when what is installed is what the lock file says. @param {boolean} withTools */
function isInstalled(withTools) {
  const written = join('node_modules', '.package-lock.json');
  if (!existsSync(join(checkout, written)) || !isRightNode(nodeInPackages)) return false;
  const installed = packagesIn(written);
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional === true ||
      (wanted.dev === true && !withTools) ||
      installed[path]?.version === wanted.version,
  );
}

/** @param {string} node */
function isRightNode(node) {
  return (
    existsSync(node) &&
    readFileSync(join(checkout, 'node_modules/node/package.json'), 'utf8').includes(
      `"version": "${wantedNode}.`,
    )
  );
}

/** A program on the path, never one in node_modules, since those are about to be replaced. @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  return folders.map((folder) => join(folder, name)).find((file) => isRunnable(file));
}

/** @param {string} file */
function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** npm by its own script where it told us, so that no shell and no order of the path decides. */
function npmCommand() {
  const script = process.env.npm_execpath;
  const node = onPath('node') ?? process.execPath;
  if (script?.endsWith('.js') && existsSync(script)) return [node, script];
  return [onPath('npm') ?? giveUp('npm is missing: install Node.js 20 or newer together with npm.')];
}

/**
 * Installs by the lock file when something is missing or the lock file has changed. Not by `npm ci`: that
 * refuses a lock file that does not name the binaries of every other platform, and a registry that mirrors
 * only some of them makes such lock files. `--no-save` leaves the lock file as it is.
 */
export function ensureInstalled({ withTools = false } = {}) {
  if (isInstalled(withTools)) return;
  console.log('Installing packages (once, and when package-lock.json changes) …');
  const [program = 'npm', ...before] = npmCommand();
  const words = ['install', '--no-save', '--loglevel=error', ...(withTools ? ['--include=dev'] : [])];
  const run = spawnSync(program, [...before, ...words], {
    cwd: checkout,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (run.status !== 0)
    giveUp('The packages could not be installed; npm said why above. The network is needed this once.');
  if (!isRightNode(nodeInPackages))
    giveUp('npm did not run the install scripts; allow them (ignore-scripts=false) and try again.');
}

const sources = ['src', 'static', 'vite.config.ts', 'svelte.config.js', 'tsconfig.json', 'package-lock.json'];

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(join(checkout, path))) return [];
  const entries = readdirSync(join(checkout, path), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What the build was made from, as one word. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) {
    const files = source.includes('.')
      ? [join(checkout, source)].filter((file) => existsSync(file))
      : filesUnder(source);
    for (const file of files)
      hash.update(file.slice(checkout.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds the pages when the sources differ from those of the last build. */
export function ensureBuilt() {
  const stamp = join(checkout, 'build', '.made-from');
  const made = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return;
  console.log('Building the pages (once, and when the sources change) …');
  const run = spawnSync(
    node24(),
    [join(checkout, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: checkout,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (run.status !== 0) giveUp(`${run.stdout}${run.stderr}\nThe pages could not be built.`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, made);
}

/** The Node the product runs on: the one that runs this when it is new enough, else the one among the packages. */
export const node24 = () =>
  Number(process.versions.node.split('.')[0]) >= wantedNode ? process.execPath : nodeInPackages;

/**
 * Stops this process when who started it is gone: npm and the shell between do not always pass a signal on,
 * and what they leave behind would hold the port and the data. Only under npm or our own launcher; a shell
 * that somebody closes ends nothing.
 */
function stopWithParent() {
  if (process.env.npm_lifecycle_event === undefined && process.env.BYG_LAUNCHED === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

/**
 * Runs a program of ours on Node 24: in this very process when that is what runs, so that signals reach it
 * straight; else this script anew as a child that gets our signals and whose end is our end.
 * @param {string} file
 */
export async function runOnNode24(file) {
  stopWithParent();
  const words = process.argv.slice(2);
  if (node24() === process.execPath) {
    const program = join(checkout, file);
    // What was once compiled, and stripped of its types, is not compiled again: less time and less memory.
    module.enableCompileCache?.(join(checkout, 'node_modules', '.cache', 'byg'));
    process.argv = [process.execPath, program, ...words];
    await import(pathToFileURL(program).href);
    return;
  }
  const env = { ...process.env, BYG_LAUNCHED: '1' };
  const child = spawn(nodeInPackages, [process.argv[1] ?? '', ...words], { stdio: 'inherit', env });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
