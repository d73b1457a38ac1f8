import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What a scanner answers to all that came in one stream. */
export type Answering = (received: Buffer) => string;

export type ScannerServer = AsyncDisposable & { readonly port: number; readonly received: Buffer[] };

/** A scanner that speaks ClamAV's protocol on a real port of this machine: reads chunks behind their lengths until the empty one. */
export async function openScanner(answering: Answering): Promise<ScannerServer> {
  const received: Buffer[] = [];
  const server = createServer((socket) => {
    let waiting = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      waiting = Buffer.concat([waiting, chunk]);
      const stream = wholeStream(waiting);
      if (stream === null) return;
      received.push(stream);
      socket.end(answering(stream));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    [Symbol.asyncDispose]: () => closed(server),
  };
}

const command = 'zINSTREAM\0';

/** All chunks put together, once the empty one has come. */
function wholeStream(sent: Buffer): Buffer | null {
  if (sent.length < command.length || sent.toString('latin1', 0, command.length) !== command) return null;
  const chunks: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= sent.length) {
    const length = sent.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(sent.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
