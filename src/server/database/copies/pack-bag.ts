import { createHash } from 'node:crypto';
import { bagDeclaration, bagInfo, bagManifest, type Listed } from '#domain/copies/bag.ts';
import { writeZip, type Sink } from '../archive/zip-writer.ts';

export type BagPacker = {
  /** A file of the payload, by its path below `data/`; in pieces where it may be large. */
  add(path: string, pieces: AsyncIterable<Uint8Array> | Uint8Array): Promise<void>;
  /** A file beside the payload. */
  tag(path: string, text: string): Promise<void>;
  /** The facts of `bag-info.txt`, and the checksums of everything. */
  close(facts: readonly (readonly [label: string, value: string])[]): Promise<void>;
};

/** A bag (RFC 8493) in a zip, under one folder; nothing larger than a piece of a file is held in memory. */
export function packBag(folder: string, sink: Sink): BagPacker {
  const zip = writeZip(sink);
  const [payload, tags]: [Listed[], Listed[]] = [[], []];
  let size = 0;
  const write = async (path: string, pieces: AsyncIterable<Uint8Array>, into: Listed[]): Promise<void> => {
    const hash = createHash('sha512');
    await zip.stream(
      `${folder}/${path}`,
      (async function* () {
        for await (const piece of pieces) {
          hash.update(piece);
          if (into === payload) size += piece.length;
          yield piece;
        }
      })(),
    );
    into.push({ path, sha512: hash.digest('hex') });
  };
  const tag = (path: string, text: string): Promise<void> => write(path, one(Buffer.from(text)), tags);
  return {
    add: (path, pieces) =>
      write(`data/${path}`, pieces instanceof Uint8Array ? one(pieces) : pieces, payload),
    tag,
    close: async (facts) => {
      await tag('bagit.txt', bagDeclaration);
      await tag('bag-info.txt', bagInfo([...facts, ['Payload-Oxum', `${size}.${payload.length}`]]));
      await tag('manifest-sha512.txt', bagManifest(payload));
      await zip.add(`${folder}/tagmanifest-sha512.txt`, Buffer.from(bagManifest(tags)));
      await zip.end();
    },
  };
}

/** A stream of one piece. */
async function* one(piece: Uint8Array): AsyncGenerator<Uint8Array> {
  yield piece;
}
