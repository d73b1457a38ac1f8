import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import { captureBody } from './capture-body.ts';
import { makeCachedPage, sendCachedPage } from './cached-page.ts';
import type { CachedPage } from './cached-page.ts';
import type { Caller } from './caller.ts';
import { compressAnswer } from './compress-answer.ts';

/**
 * Cookies that say nothing about who somebody is. The language is the address's, and the theme is a part of
 * the key; any other cookie keeps a visitor away from the cache.
 */
const harmless = /^(?:language=\w*|theme=\w*)$/;

export type PageCache = {
  /** True when the answer was in memory and has been sent. */
  send(req: IncomingMessage, res: ServerResponse, caller: Caller): boolean;
  /** Keeps the answer about to be made, when it turns out to be public. */
  watch(req: IncomingMessage, res: ServerResponse, caller: Caller): void;
  /** Forgets everything, because what pages are made of has changed. */
  drop(): void;
};

/**
 * Whole public pages in memory. Only an address without a query, asked for by somebody without a session,
 * is ever served or kept. A page's nonce is kept with it: public pages carry no script of their own in the
 * page, so there is nothing that a known nonce would let in.
 */
export function makePageCache(log: Log, most = 64_000_000): PageCache {
  const pages = new Map<string, CachedPage>();
  let bytes = 0;
  let edition = 0;

  const keep = (key: string, page: CachedPage): void => {
    bytes += page.bytes - (pages.get(key)?.bytes ?? 0);
    pages.delete(key);
    pages.set(key, page);
    for (const [oldest, { bytes: freed }] of pages) {
      if (bytes <= most) break;
      pages.delete(oldest);
      bytes -= freed;
    }
  };

  return {
    send(req, res, caller) {
      const page = isPublicAsk(req) ? pages.get(keyOf(req, caller)) : undefined;
      if (page === undefined) return false;
      sendCachedPage(page, req, res);
      return true;
    },
    watch(req, res, caller) {
      if (isNobody(req)) compressAnswer(req, res);
      const mayKeep = req.method === 'GET' && isPublicAsk(req);
      const begun = edition;
      captureBody(res, mayKeep, (body, headers) => {
        makeCachedPage(body, headers)
          .then((page) => {
            if (begun === edition) keep(keyOf(req, caller), page);
          })
          .catch((error: unknown) => log.error({ err: error }, 'a page could not be kept'));
      });
    },
    drop() {
      edition += 1;
      pages.clear();
      bytes = 0;
    },
  };
}

const keyOf = (req: IncomingMessage, caller: Caller): string => {
  const theme = /\btheme=(light|dark)\b/.exec(req.headers.cookie ?? '')?.[1] ?? '';
  return `${theme} ${caller.protocol}://${caller.host}${req.url ?? ''}`;
};

function isPublicAsk(req: IncomingMessage): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false;
  return !(req.url ?? '').includes('?') && isNobody(req);
}

function isNobody(req: IncomingMessage): boolean {
  const cookies = req.headers.cookie;
  if (req.headers.authorization !== undefined) return false;
  return cookies === undefined || cookies.split('; ').every((cookie) => harmless.test(cookie));
}
