import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { PlainError } from '../plain-error.ts';
import type { Settings } from '../settings.ts';

export type Upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer) => void;

export type OpenServer = { readonly port: number; close(): Promise<void> };

type Answering = {
  readonly answer: (req: IncomingMessage, res: ServerResponse) => void;
  readonly upgrade: Upgrade;
  /** Ends the answers that would go on for ever, before anything is waited for. */
  readonly closeStreams?: () => void;
  /** Ends the upgraded connections, after the requests under way and before the rest. */
  readonly closeUpgraded?: () => Promise<void>;
};

/** How long a request under way may take once the house closes. */
const patience = 10_000;

/** Slow senders are let go: nobody holds a connection by dripping. */
const limits = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 30_000,
  maxHeaderSize: 16_384,
};

/** Listens; closing takes no new requests, finishes those under way, ends live connections, lets idle ones go. */
export async function openServer(settings: Settings, answering: Answering): Promise<OpenServer> {
  const underWay = new Set<ServerResponse>();
  let closing = false;
  const server = createServer(limits, (req, res) => {
    if (closing) res.setHeader('connection', 'close');
    underWay.add(res);
    res.once('close', () => underWay.delete(res));
    answering.answer(req, res);
  });
  server.on('upgrade', (req, socket, head) => {
    if (closing) socket.destroy();
    else answering.upgrade(req, socket, head);
  });
  await listen(server, settings);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      closing = true;
      const closed = once(server, 'close');
      server.close();
      answering.closeStreams?.();
      const force = setTimeout(() => server.closeAllConnections(), patience);
      await Promise.all([...underWay].map((res) => new Promise((resolve) => res.once('close', resolve))));
      await answering.closeUpgraded?.();
      // A connection that has just had its answer counts as idle only a moment later.
      const sweep = setInterval(() => server.closeIdleConnections(), 20);
      await closed;
      clearInterval(sweep);
      clearTimeout(force);
    },
  };
}

async function listen(server: Server, { port, host }: Settings): Promise<void> {
  try {
    server.listen({ port, ...(host === undefined ? {} : { host }) });
    await once(server, 'listening');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const reasons: Record<string, string> = {
      EADDRINUSE: `PORT: ${port} is used by another program; set PORT to a free one.`,
      EACCES: `PORT: this user may not listen on ${port}; set PORT to 1024 or more.`,
      EADDRNOTAVAIL: `HOST: this machine has no address ${host ?? ''}.`,
      ENOTFOUND: `HOST: ${host ?? ''} is not known.`,
    };
    throw reasons[code] === undefined ? error : new PlainError(reasons[code]);
  }
}
