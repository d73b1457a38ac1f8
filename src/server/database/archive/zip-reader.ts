import type { FileHandle } from 'node:fs/promises';
import { inflateSync } from 'fflate';

type Entry = { readonly at: number; readonly packed: number; readonly size: number; readonly method: number };
export type ZipReader = {
  names(): string[];
  /** How much it says it is, unpacked; no more is ever made of it. */
  size(name: string): number;
  read(name: string): Promise<Uint8Array>;
};

/** A zip wherever it lies: what stands from a place on, so many bytes. */
type ZipBytes = {
  size(): Promise<number>;
  at(position: number, length: number): Promise<Buffer>;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
/** No part of ours is larger; a file that claims more is not one of ours. */
const largest = 256 * 1024 * 1024;

const notOurs = (): Error =>
  new Error('this file is not an archive of Byg partnerskaber, or it is not whole');

/** Reads entries by the zip's own directory at its end, one at a time. Names are only looked up, never used as paths. */
export async function readZip(zip: ZipBytes): Promise<ZipReader> {
  const entries = await readDirectory(zip);
  return {
    names: () => [...entries.keys()],
    size: (name) => entries.get(name)?.size ?? 0,
    read: async (name) => {
      const entry = entries.get(name);
      if (!entry) throw notOurs();
      return await readEntry(zip, entry);
    },
  };
}

async function readDirectory(zip: ZipBytes): Promise<Map<string, Entry>> {
  const size = await zip.size();
  const tail = await zip.at(Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== endMark) throw notOurs();
  const directory = await zip.at(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === entryMark;) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    entries.set(directory.toString('utf8', at + 46, nameEnd), {
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readEntry(zip: ZipBytes, { at, packed, size, method }: Entry): Promise<Uint8Array> {
  if (size > largest || packed > largest || (method !== 8 && method !== 0)) throw notOurs();
  const header = await zip.at(at, 30);
  const start = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const bytes = await zip.at(start, packed);
  if (method === 0) {
    // What was measured is what it is: else one part could be told a thousand times as nothing.
    if (packed !== size) throw notOurs();
    return bytes;
  }
  try {
    return inflateSync(bytes, { out: new Uint8Array(size) });
  } catch {
    throw notOurs();
  }
}

export const zipInFile = (file: FileHandle): ZipBytes => ({
  size: async () => (await file.stat()).size,
  at: async (position, length) => {
    // Asked for before it is made room for: what a broken directory says may be anything.
    if (position + length > (await file.stat()).size) throw notOurs();
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, position);
    if (bytesRead < length) throw notOurs();
    return buffer;
  },
});

export const zipInMemory = (whole: Uint8Array): ZipBytes => ({
  size: () => Promise.resolve(whole.length),
  at: (position, length) => {
    if (position + length > whole.length) return Promise.reject(notOurs());
    return Promise.resolve(Buffer.from(whole.buffer, whole.byteOffset + position, length));
  },
});
