import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import { withoutTokens } from '../redact.ts';
import type { Rooms } from '../rooms.ts';
import type { Settings } from '../settings.ts';
import { attach } from '../visit.ts';
import { limitBody } from './body-limit.ts';
import { callerOf, tellCaller } from './caller.ts';
import type { Caller } from './caller.ts';
import { answerHealth } from './health.ts';
import type { Health } from './health.ts';
import type { MediaFiles } from './media-files.ts';
import type { Metrics } from './metrics.ts';
import type { PageCache } from './page-cache.ts';
import type { PageHandler } from './page-handler.ts';
import { answerPlainly } from './plain-answer.ts';
import { nextRequestId } from './request-id.ts';
import { securityHeaders } from './security-headers.ts';

/** What stands behind the door. */
export type Behind = {
  readonly settings: Settings;
  readonly rooms: Rooms;
  readonly pages: PageHandler;
  readonly media: MediaFiles;
  readonly cache: PageCache;
  readonly health: Health;
  readonly metrics: Metrics | undefined;
  readonly log: Log;
};

/** Answers a request: from memory when it is a public page, else by whoever it is for. */
export function makeDoor(behind: Behind): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    const caller = callerOf(req, behind.settings);
    if (caller === undefined) return answerPlainly(res, 400, 'The request names no host.');
    if (behind.cache.send(req, res, caller)) {
      behind.metrics?.count({ status: res.statusCode, cached: true, seconds: 0 });
      return;
    }
    answer({ req, res, caller }, behind).catch((error: unknown) => {
      behind.log.error({ err: error, url: req.url }, 'a request failed outside the pages');
      if (res.headersSent) res.destroy();
      else answerPlainly(res, 500, 'Something went wrong.');
    });
  };
}

type Exchange = { readonly req: IncomingMessage; readonly res: ServerResponse; readonly caller: Caller };

async function answer(exchange: Exchange, behind: Behind): Promise<void> {
  const { req, res, caller } = exchange;
  const requestId = nextRequestId();
  const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
  for (const [name, value] of Object.entries(securityHeaders(caller.protocol, path)))
    res.setHeader(name, value);
  res.setHeader('x-request-id', requestId);
  recordWhenDone(exchange, requestId, behind);
  if (path.startsWith('/health/')) return answerHealth(path, req, { res, health: behind.health });
  if (path === '/metrics' && behind.metrics) return behind.metrics.answer(res);
  if (await behind.media(req, res)) return;
  behind.cache.watch(req, res, caller);
  tellCaller(req, caller);
  limitBody(req, path);
  const log = behind.log.child({ requestId });
  attach(req, { ...behind.rooms, requestId, remoteAddress: caller.address, log });
  await behind.pages(req, res);
}

function recordWhenDone({ req, res }: Exchange, requestId: string, { log, metrics }: Behind): void {
  const begun = performance.now();
  res.once('close', () => {
    const ms = Math.round(performance.now() - begun);
    metrics?.count({ status: res.statusCode, cached: false, seconds: ms / 1000 });
    const level = res.statusCode >= 500 ? 'warn' : 'debug';
    log[level](
      {
        requestId,
        method: req.method,
        url: withoutTokens(req.url ?? ''),
        status: res.statusCode,
        ms,
        whole: res.writableFinished,
      },
      'request',
    );
  });
}
