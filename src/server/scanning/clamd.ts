import { connect, type Socket } from 'node:net';

export type Clamd = { readonly host: string; readonly port: number; readonly patience?: number };
export type Verdict = 'clean' | 'harmful' | 'away';

/** As much as one chunk of the stream says at once. */
const chunkSize = 65_536;
/** No answer of the scanner's is longer. */
const longestAnswer = 1_000;

/**
 * Asks a ClamAV daemon over TCP (`INSTREAM`: chunks, each behind its length, ended by an empty one). Whatever is not a
 * plain answer counts as nobody having looked.
 */
export const scanWith =
  ({ host, port, patience = 20_000 }: Clamd) =>
  (bytes: Uint8Array): Promise<Verdict> =>
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
      socket.on('connect', () => send(socket, bytes));
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString('latin1');
        if (answer.includes('\0') || answer.length > longestAnswer) end();
      });
    });

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += chunkSize) {
    const chunk = bytes.subarray(at, at + chunkSize);
    socket.write(lengthOf(chunk.length));
    socket.write(chunk);
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
