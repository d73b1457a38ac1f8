import { self } from '$app/service-worker';
import {
  dropOld,
  isKept,
  keep,
  keepAll,
  keptFile,
  keptPage,
  keptPages,
  remove,
  whatIsKept,
} from './kept-pages.ts';
import { isKeepable, isSuggestions, keepsItself } from './tool-page.ts';

/**
 * Keeps the tool pages that somebody has opened, and the pages that somebody has asked for, so that they
 * open again without network. Everything else goes to the network untouched.
 */
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
  if (pathname.startsWith('/_app/immutable/')) return event.respondWith(keptFile(event.request));
  if (isSuggestions(pathname)) return event.respondWith(fetch(event.request).catch(() => keptPage(pathname)));
  if (event.request.mode !== 'navigate' || !isKeepable(pathname)) return;
  event.respondWith(fetch(event.request).catch(() => keptPage(pathname)));
  event.waitUntil(keepAgain(pathname).catch(() => undefined));
});

/** A page that keeps itself is kept; one that was asked for is kept fresh. */
async function keepAgain(path: string): Promise<void> {
  if (keepsItself(path) || (await isKept(path))) await keep(path);
}

async function openPages(): Promise<string[]> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.map(({ url }) => new URL(url).pathname).filter(keepsItself);
}

/** What the page of what is on the device asks: each answer says how far it has come. */
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const asked = event.data as { readonly ask?: unknown; readonly paths?: unknown } | null;
  if (!port || typeof asked?.ask !== 'string') return;
  const given: readonly unknown[] = Array.isArray(asked.paths) ? asked.paths : [];
  const paths = given.filter((path): path is string => typeof path === 'string' && isKeepable(path));
  event.waitUntil(answer(asked.ask, paths, port));
});

async function answer(ask: string, paths: readonly string[], port: MessagePort): Promise<void> {
  const missed: string[] = [];
  if (ask === 'keep')
    for (const [index, path] of paths.entries()) {
      await keep(path).catch(() => missed.push(path));
      port.postMessage({ done: index + 1, of: paths.length });
    }
  if (ask === 'remove') await remove(paths);
  port.postMessage({ missed, kept: await whatIsKept() });
}
