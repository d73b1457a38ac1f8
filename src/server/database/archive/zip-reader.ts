import type { FileHandle } from 'node:fs/promises';
import { inflateSync } from 'fflate';

type Entry = { readonly at: number; readonly packed: number; readonly size: number; readonly method: number };
export type ZipReader = { names(): string[]; read(name: string): Promise<Uint8Array> };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
/** No part of ours is larger; a file that claims more is not one of ours. */
const largest = 256 * 1024 * 1024;

const notOurs = (): Error =>
  new Error('this file is not an archive of Byg partnerskaber, or it is not whole');

/** Reads entries by the zip's own directory at its end, one at a time. Names are only looked up, never used as paths. */
export async function readZip(file: FileHandle): Promise<ZipReader> {
  const entries = await readDirectory(file);
  return {
    names: () => [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      if (!entry) throw notOurs();
      return await readEntry(file, entry);
    },
  };
}

async function readDirectory(file: FileHandle): Promise<Map<string, Entry>> {
  const { size } = await file.stat();
  const tail = await bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== endMark) throw notOurs();
  const directory = await bytesAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
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

async function readEntry(file: FileHandle, { at, packed, size, method }: Entry): Promise<Uint8Array> {
  if (size > largest || packed > largest || method !== 8) throw notOurs();
  const header = await bytesAt(file, at, 30);
  const start = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  try {
    return inflateSync(await bytesAt(file, start, packed), { out: new Uint8Array(size) });
  } catch {
    throw notOurs();
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw notOurs();
  return buffer;
}
