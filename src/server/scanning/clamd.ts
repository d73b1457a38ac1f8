import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { FileSource } from '#features/files/ports.ts';

export type Clamd = { readonly host: string; readonly port: number; readonly patience?: number };
export type Verdict = 'clean' | 'harmful' | 'away';

/** No answer of the scanner's is longer. */
const longestAnswer = 1_000;

/**
 * Asks a ClamAV daemon over TCP (`INSTREAM`: chunks, each behind its length, ended by an empty one). Whatever is not a
 * plain answer counts as nobody having looked.
 */
export const scanWith =
  ({ host, port, patience = 20_000 }: Clamd) =>
  (source: Pick<FileSource, 'pieces'>): Promise<Verdict> =>
    new Promise((resolve) => {
      const socket = connect({ host, port });
      let answer = '';
      const end = (): void => {
        socket.destroy();
        resolve(verdictOf(answer));
      };
      socket.setTimeout(patience, end);
      socket.on('error', end);
      socket.on('close', end);
      socket.on('connect', () => void send(socket, source).catch(end));
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString('latin1');
        if (answer.includes('\0') || answer.length > longestAnswer) end();
      });
    });

/** As fast as the scanner takes it, so that little of the file is held. */
async function send(socket: Socket, { pieces }: Pick<FileSource, 'pieces'>): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of pieces()) {
    if (socket.destroyed) return;
    socket.write(lengthOf(piece.length));
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
  socket.write(lengthOf(0));
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(count);
  return length;
}

function verdictOf(answer: string): Verdict {
  if (/^stream: OK\0/.test(answer)) return 'clean';
  return /^stream: .+ FOUND\0/.test(answer) ? 'harmful' : 'away';
}
