import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openScanner } from './clamd.testing.ts';
import { scanWith } from './clamd.ts';
import { sourceOf } from './file-source.ts';

const here = { host: '127.0.0.1', patience: 500 };

describe('asking ClamAV', () => {
  it('sends every byte in chunks behind their length, and hears that it is clean', async () => {
    await using scanner = await openScanner(() => 'stream: OK\0');
    const bytes = randomBytes(300_001);
    expect(await scanWith({ ...here, port: scanner.port })(sourceOf(bytes))).toBe('clean');
    const digest = (one: Uint8Array): string => createHash('sha256').update(one).digest('hex');
    expect(scanner.received.map(digest)).toEqual([digest(bytes)]);
  });

  it('hears what was found', async () => {
    await using scanner = await openScanner((received) =>
      received.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0',
    );
    const scan = scanWith({ ...here, port: scanner.port });
    expect(await scan(sourceOf(Buffer.from('X EICAR X')))).toBe('harmful');
    expect(await scan(sourceOf(Buffer.from('a letter')))).toBe('clean');
  });

  it.each([
    ['an error', 'INSTREAM size limit exceeded. ERROR\0'],
    ['nothing', ''],
    ['half an answer', 'stream: OK'],
    ['an answer to something else', 'PONG\0'],
    ['an answer without end', 'x'.repeat(5_000)],
  ])('takes %s for nobody having looked', async (_, answer) => {
    await using scanner = await openScanner(() => answer);
    expect(await scanWith({ ...here, port: scanner.port })(sourceOf(Buffer.from('x')))).toBe('away');
  });

  it('takes a scanner that is not there, or never answers, for nobody having looked', async () => {
    const gone = await openScanner(() => '');
    await gone[Symbol.asyncDispose]();
    expect(await scanWith({ ...here, port: gone.port })(sourceOf(Buffer.from('x')))).toBe('away');
    const { createServer } = await import('node:net');
    const silent = createServer((socket) => void socket.on('error', () => undefined).resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    expect(await scanWith({ host: '127.0.0.1', port, patience: 100 })(sourceOf(Buffer.from('x')))).toBe(
      'away',
    );
    await new Promise<void>((resolve) => silent.close(() => resolve()));
  });
});
