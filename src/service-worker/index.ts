import { version } from '$app/env';
import { self } from '$app/service-worker';
import { besideStyle, builtFiles, isToolPage } from './tool-page.ts';

/**
 * Keeps the tool pages that somebody has opened, so that they open again without network. The copies are
 * fetched without cookies: nobody's name is in them. Everything else goes to the network untouched.
 */
const [prefix, refresh] = ['byg-tools-', 60 * 60_000];
const cacheName = prefix + version;

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([self.skipWaiting(), keptPages().then(keepAll)]));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    dropOld()
      .then(() => self.clients.claim())
      .then(openPages)
      .then(keepAll),
  );
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/_app/immutable/')) return event.respondWith(keptOr(event.request));
  if (event.request.mode !== 'navigate' || !isToolPage(pathname)) return;
  event.respondWith(fetch(event.request).catch(() => keptPage(pathname)));
  event.waitUntil(keep(pathname).catch(() => undefined));
});

async function keptOr(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(new URL(request.url).pathname)) ?? fetch(request);
}

async function keptPage(path: string): Promise<Response> {
  return (await (await caches.open(cacheName)).match(path)) ?? Response.error();
}

const keepAll = (paths: readonly string[]): Promise<unknown> => Promise.allSettled(paths.map(keep));

/** Fetches a page and all that it asks for; a page kept a short while ago is left as it is. */
async function keep(path: string): Promise<void> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(path);
  if (kept && Date.now() - Date.parse(kept.headers.get('date') ?? '') < refresh) return;
  const page = await fetch(path, { credentials: 'omit' });
  if (!page.ok || page.redirected) return;
  const files = builtFiles(await page.clone().text());
  await Promise.all(files.map((file) => keepFile(cache, file)));
  await cache.put(path, page);
}

async function keepFile(cache: Cache, path: string): Promise<void> {
  if (await cache.match(path)) return;
  const file = await fetch(path);
  if (!file.ok) return;
  const text = /\.(css|js)$/.test(path) ? await file.clone().text() : '';
  await cache.put(path, file);
  const named = path.endsWith('.css') ? besideStyle(text) : [];
  await Promise.all(named.map((other) => keepFile(cache, other)));
}

async function keptPages(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests
    .flat()
    .map(({ url }) => new URL(url).pathname)
    .filter(isToolPage);
}

async function openPages(): Promise<string[]> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.map(({ url }) => new URL(url).pathname).filter(isToolPage);
}

async function dropOld(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  );
}
