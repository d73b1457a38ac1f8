import { createHash } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { FileSource } from '#features/files/ports.ts';

/** A file without a name: nobody else finds it, and a stopped server leaves none behind. */
export async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `byg-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

const pieceSize = 65_536;

/** What comes in is laid down on the disk while it comes. */
export type Spool = AsyncDisposable & {
  /** Laid down when the promise is kept, so that nobody sends faster than the disk takes. */
  add(bytes: Uint8Array): Promise<void>;
  /** All that came; no longer than the most, although its size says how much it was. */
  source(): FileSource;
};

/** Takes in as much as `most` and lets the rest go by. */
export async function openSpool(most: number): Promise<Spool> {
  const file = await openNameless();
  const hash = createHash('sha256');
  let [size, kept] = [0, 0];
  return {
    add: async (bytes) => {
      size += bytes.length;
      if (size > most) return;
      hash.update(bytes);
      await file.write(bytes, 0, bytes.length, kept);
      kept += bytes.length;
    },
    source: () => {
      const sha256 = hash.copy().digest('hex');
      return { size, sha256, pieces: () => piecesOf(file, kept) };
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}

async function* piecesOf(file: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(pieceSize, size - at)), {
      position: at,
    });
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}
