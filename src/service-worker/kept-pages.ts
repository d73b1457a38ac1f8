import { version } from '$app/env';
import { besidePage, besideScript, besideStyle, builtFiles, isKeepable } from './tool-page.ts';

/** The pages on this device and all that they ask for. Copies are fetched without cookies: nobody's name is in them. */
const [prefix, refresh] = ['byg-tools-', 60 * 60_000];
const cacheName = prefix + version;

const openCache = (): Promise<Cache> => caches.open(cacheName);

export async function keptFile(request: Request): Promise<Response> {
  const cache = await openCache();
  return (await cache.match(new URL(request.url).pathname)) ?? fetch(request);
}

export async function keptPage(path: string): Promise<Response> {
  return (await (await openCache()).match(path)) ?? Response.error();
}

export const isKept = async (path: string): Promise<boolean> =>
  (await (await openCache()).match(path)) !== undefined;

/** Fetches a page and all that it asks for; a page kept a short while ago is left as it is. */
export async function keep(path: string): Promise<void> {
  const cache = await openCache();
  const kept = await cache.match(path);
  if (kept && Date.now() - Date.parse(kept.headers.get('date') ?? '') < refresh) return;
  const page = await fetch(path, { credentials: 'omit' });
  if (!page.ok || page.redirected) throw new Error(`${path} cannot be kept`);
  const html = await page.clone().text();
  const seen = new Set<string>();
  await Promise.all(builtFiles(html).map((file) => keepFile(cache, file, seen)));
  for (const beside of besidePage(html)) await cache.add(new Request(beside, { credentials: 'omit' }));
  await cache.put(path, page);
}

export const keepAll = (paths: readonly string[]): Promise<unknown> => Promise.allSettled(paths.map(keep));

async function keepFile(cache: Cache, path: string, seen: Set<string>): Promise<void> {
  if (seen.has(path)) return;
  seen.add(path);
  const kept = await cache.match(path);
  const file = kept ?? (await fetch(path));
  if (!file.ok) return;
  const text = /\.(css|js)$/.test(path) ? await file.clone().text() : '';
  if (!kept) await cache.put(path, file);
  await Promise.all(named(path, text).map((other) => keepFile(cache, other, seen)));
}

const named = (path: string, text: string): string[] =>
  path.endsWith('.css')
    ? [...besideStyle(text), ...builtFiles(text)]
    : path.endsWith('.js')
      ? besideScript(path, text)
      : [];

const pathsIn = async (cache: Cache): Promise<string[]> =>
  (await cache.keys()).map(({ url }) => new URL(url).pathname);

/** The pages kept by this version or one before it. */
export async function keptPages(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const paths = await Promise.all(names.map(async (name) => pathsIn(await caches.open(name))));
  return [...new Set(paths.flat().filter(isKeepable))];
}

export async function dropOld(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  );
}

export type Kept = { readonly pages: readonly string[]; readonly bytes: number };

/** What lies here, and how much room it takes with all its scripts, styles and fonts. */
export async function whatIsKept(): Promise<Kept> {
  const cache = await openCache();
  const paths = await pathsIn(cache);
  const sizes = await Promise.all(
    paths.map(async (path) => (await (await cache.match(path))?.blob())?.size ?? 0),
  );
  return { pages: paths.filter(isKeepable), bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Takes pages away, and then every file that no page left asks for. */
export async function remove(paths: readonly string[]): Promise<void> {
  const cache = await openCache();
  await Promise.all(paths.map((path) => cache.delete(path)));
  const left = (await pathsIn(cache)).filter(isKeepable);
  const needed = new Set<string>();
  for (const path of left) await collect(cache, path, needed);
  const all = await pathsIn(cache);
  await Promise.all(all.filter((path) => !needed.has(path)).map((path) => cache.delete(path)));
}

async function collect(cache: Cache, path: string, needed: Set<string>): Promise<void> {
  if (needed.has(path)) return;
  needed.add(path);
  const text = /\.(woff2|png|jpe?g|webp|avif)$/.test(path) ? '' : await (await cache.match(path))?.text();
  const next = isKeepable(path)
    ? [...builtFiles(text ?? ''), ...besidePage(text ?? '')]
    : named(path, text ?? '');
  for (const other of next) await collect(cache, other, needed);
}
