import { request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { makeLog } from '../log.ts';
import type { Rooms } from '../rooms.ts';
import { readSettings } from '../settings.ts';
import type { Settings } from '../settings.ts';
import { makeDoor } from './door.ts';
import type { MediaFiles } from './media-files.ts';
import { makeMetrics } from './metrics.ts';
import { makePageCache } from './page-cache.ts';
import type { PageCache } from './page-cache.ts';
import { openServer } from './server.ts';

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};
export type Ask = {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
};

export type TestDoor = AsyncDisposable & {
  ask(ask?: Ask): Promise<Answer>;
  /** How often the pages were asked. */
  asked(): number;
  readonly cache: PageCache;
};

type Pages = (req: IncomingMessage, res: ServerResponse) => void;

const noMedia: MediaFiles = () => Promise.resolve(false);

/** A real server on a free port, with pages made up by the test. */
export async function openTestDoor(
  pages: Pages,
  { media = noMedia, ...changed }: Partial<Settings> & { readonly media?: MediaFiles } = {},
  open = true,
): Promise<TestDoor> {
  const settings = { ...readSettings({ PORT: '0', HOST: '127.0.0.1' }), ...changed };
  const log = makeLog('silent');
  const cache = makePageCache(log);
  let asked = 0;
  const counted: Pages = (req, res) => {
    asked += 1;
    pages(req, res);
  };
  const behind = {
    media,
    settings,
    log,
    cache,
    pages: counted,
    rooms: {} as Rooms,
    metrics: makeMetrics(),
    health: { isOpen: () => Promise.resolve(open) },
  };
  const server = await openServer(settings, {
    answer: makeDoor(behind),
    upgrade: (_, socket) => socket.destroy(),
  });
  return {
    cache,
    asked: () => asked,
    ask: (ask = {}) => send(server.port, ask),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

function send(port: number, { path = '/', method = 'GET', headers = {} }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject).end();
  });
}
