import { Zip, ZipDeflate } from 'fflate';

export type Sink = (chunk: Uint8Array) => Promise<void>;

/** Writes a zip entry after entry, holding no more than the one at hand. */
export function writeZip(sink: Sink): {
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** One entry in pieces, as they come. */
  stream(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  end(): Promise<void>;
} {
  const made: Uint8Array[] = [];
  let failed: Error | null = null;
  let written = 0;
  const zip = new Zip((error, chunk) => {
    failed ??= error;
    made.push(chunk);
  });
  const flush = async (): Promise<void> => {
    if (failed !== null) throw failed;
    for (const chunk of made.splice(0)) {
      written += chunk.length;
      // Positions in a zip without the 64-bit extension are 32 bits wide.
      if (written > 0xfff0_0000)
        throw new Error('the archive would be larger than 4 GB, which its format cannot hold');
      await sink(chunk);
    }
  };
  return {
    add: async (name, bytes) => {
      const entry = new ZipDeflate(name, { level: 6 });
      zip.add(entry);
      entry.push(bytes, true);
      await flush();
    },
    stream: async (name, pieces) => {
      const entry = new ZipDeflate(name, { level: 6 });
      zip.add(entry);
      for await (const piece of pieces) {
        entry.push(piece);
        await flush();
      }
      entry.push(new Uint8Array(), true);
      await flush();
    },
    end: async () => {
      zip.end();
      await flush();
    },
  };
}
