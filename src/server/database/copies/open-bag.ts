import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { readManifest } from '#domain/copies/bag.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { OpenedBag } from '#features/copies/index.ts';
import { readZip, zipInMemory, type ZipReader } from '../archive/zip-reader.ts';

/** What a copy may be packed and unpacked, in bytes, and how many files it may hold. */
export const largestCopy = { packed: 40_000_000, unpacked: 160_000_000, files: 5_000 } as const;

/** The bag's files by their paths in it; each is unpacked when it is asked for, and not kept. */
type Files = {
  readonly paths: ReadonlySet<string>;
  bytes(path: string): Promise<Uint8Array | null>;
};

/**
 * Opens a bag that somebody sends: measured before it is unpacked, and nothing in it believed before its checksums are
 * right. Held are the bag as it was packed and its texts; its files are unpacked one at a time.
 */
export async function openBag(zip: Uint8Array): Promise<Result<OpenedBag>> {
  if (zip.length > largestCopy.packed) return tooLarge();
  try {
    const files = filesOf(await readZip(zipInMemory(zip)));
    return files.ok ? await checkBag(files.value) : files;
  } catch {
    return problem('copy-not-a-bag');
  }
}

async function checkBag(files: Files): Promise<Result<OpenedBag>> {
  const manifest = await readText(files, 'manifest-sha512.txt');
  const listed = manifest === null ? null : readManifest(manifest);
  const declared = await readText(files, 'bagit.txt');
  if (!listed || !declared?.startsWith('BagIt-Version: ')) return problem('copy-not-a-bag');
  const tags = readManifest((await readText(files, 'tagmanifest-sha512.txt')) ?? '');
  const unlisted = [...files.paths].find((path) => path.startsWith('data/') && !listed.has(path));
  const wrong = (await firstChanged(files, listed)) ?? (await firstChanged(files, tags)) ?? unlisted;
  if (wrong !== undefined) return problem('copy-damaged', { details: { file: wrong.slice(0, 200) } });
  const shared = await readText(files, 'data/shared.json');
  if (shared === null) return problem('copy-not-a-bag');
  return done({
    shared,
    own: await readText(files, 'data/own.json'),
    paths: [...listed.keys()].flatMap((path) =>
      path.startsWith('data/') ? [path.slice('data/'.length)] : [],
    ),
    file: async (id, kind) =>
      (await files.bytes(`data/files/shared/${id}.${kind}`)) ??
      (await files.bytes(`data/files/own/${id}.${kind}`)),
  });
}

export const tooLarge = (): Result<never> =>
  problem('copy-too-large', { details: { mb: Math.floor(largestCopy.packed / 1_000_000) } });

/** By the zip's own directory: what would become too much is never begun. */
function filesOf(zip: ZipReader): Result<Files> {
  const names = zip.names();
  const bytes = names.reduce((sum, name) => sum + zip.size(name), 0);
  if (names.length > largestCopy.files || bytes > largestCopy.unpacked) return tooLarge();
  // Whatever the folder around the bag is called.
  const declared = names.find((name) => /^(?:[^/]+\/)?bagit\.txt$/.test(name)) ?? '';
  const folder = declared.slice(0, declared.length - 'bagit.txt'.length);
  const paths = new Set(
    names
      .filter((name) => name.startsWith(folder) && !name.endsWith('/'))
      .map((name) => name.slice(folder.length)),
  );
  return done({
    paths,
    bytes: async (path) => (paths.has(path) ? await zip.read(folder + path) : null),
  });
}

async function readText(files: Files, path: string): Promise<string | null> {
  const bytes = await files.bytes(path);
  return bytes && Buffer.from(bytes).toString('utf8');
}

/** The first file that is listed and is not there, or is not what it was. */
async function firstChanged(
  files: Files,
  listed: ReadonlyMap<string, string> | null,
): Promise<string | undefined> {
  for (const [path, sha512] of listed ?? []) {
    // Others are answered between one file and the next.
    await setImmediate();
    const bytes = await files.bytes(path);
    if (!bytes || createHash('sha512').update(bytes).digest('hex') !== sha512) return path;
  }
  return undefined;
}
