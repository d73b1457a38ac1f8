import { createHash } from 'node:crypto';
import type { FileSource } from '#features/files/ports.ts';

/** Bytes that are at hand already, as a file that is read piece by piece. */
export const sourceOf = (bytes: Uint8Array): FileSource => ({
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  pieces: async function* () {
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
  },
});

const pieceSize = 65_536;

/** All of it at once: only where there is no other way, and in turn. */
export async function wholeOf({ size, pieces }: FileSource): Promise<Uint8Array> {
  const whole = Buffer.alloc(size);
  let at = 0;
  for await (const piece of pieces()) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.subarray(0, at);
}
