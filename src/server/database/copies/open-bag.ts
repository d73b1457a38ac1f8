import { createHash } from 'node:crypto';
import { unzipSync, strFromU8 } from 'fflate';
import { readManifest } from '#domain/copies/bag.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { OpenedBag } from '#features/copies/index.ts';

/** What a copy may be packed and unpacked, in bytes, and how many files it may hold. */
export const largestCopy = { packed: 40_000_000, unpacked: 160_000_000, files: 5_000 } as const;

type Files = ReadonlyMap<string, Uint8Array>;

/** Opens a bag that somebody sends: measured before it is unpacked, and nothing in it believed before its checksums are right. */
export function openBag(zip: Uint8Array): Result<OpenedBag> {
  if (zip.length > largestCopy.packed) return tooLarge();
  const unpacked = unpack(zip);
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  const manifest = readText(files, 'manifest-sha512.txt');
  const listed = manifest === null ? null : readManifest(manifest);
  if (!listed || !readText(files, 'bagit.txt')?.startsWith('BagIt-Version: '))
    return problem('copy-not-a-bag');
  const changed =
    firstChanged(files, listed) ??
    firstChanged(files, readManifest(readText(files, 'tagmanifest-sha512.txt') ?? ''));
  const unlisted = [...files.keys()].find((path) => path.startsWith('data/') && !listed.has(path));
  const wrong = changed ?? unlisted;
  if (wrong !== undefined) return problem('copy-damaged', { details: { file: wrong.slice(0, 200) } });
  const shared = readText(files, 'data/shared.json');
  if (shared === null) return problem('copy-not-a-bag');
  return done({
    shared,
    own: readText(files, 'data/own.json'),
    paths: [...listed.keys()].flatMap((path) =>
      path.startsWith('data/') ? [path.slice('data/'.length)] : [],
    ),
    file: (id, kind) =>
      files.get(`data/files/shared/${id}.${kind}`) ?? files.get(`data/files/own/${id}.${kind}`) ?? null,
  });
}

export const tooLarge = (): Result<never> =>
  problem('copy-too-large', { details: { mb: Math.floor(largestCopy.packed / 1_000_000) } });

/** By the zip's own directory: a file that would become too much is never begun. */
function unpack(zip: Uint8Array): Result<Files> {
  const seen = { bytes: 0, files: 0 };
  try {
    const entries = unzipSync(zip, {
      filter: ({ originalSize }) => {
        seen.bytes += originalSize;
        seen.files += 1;
        return seen.bytes <= largestCopy.unpacked && seen.files <= largestCopy.files;
      },
    });
    if (seen.bytes > largestCopy.unpacked || seen.files > largestCopy.files) return tooLarge();
    return done(inOneFolder(entries));
  } catch {
    return problem('copy-not-a-bag');
  }
}

/** The bag's files by their paths in it, whatever the folder around it is called. */
function inOneFolder(entries: Readonly<Record<string, Uint8Array>>): Files {
  const declared = Object.keys(entries).find((path) => /^(?:[^/]+\/)?bagit\.txt$/.test(path)) ?? '';
  const folder = declared.slice(0, declared.length - 'bagit.txt'.length);
  return new Map(
    Object.entries(entries)
      .filter(([path]) => path.startsWith(folder) && !path.endsWith('/'))
      .map(([path, bytes]) => [path.slice(folder.length), bytes]),
  );
}

const readText = (files: Files, path: string): string | null => {
  const bytes = files.get(path);
  return bytes ? strFromU8(bytes) : null;
};

/** The first file that is listed and is not there, or is not what it was. */
function firstChanged(files: Files, listed: ReadonlyMap<string, string> | null): string | undefined {
  for (const [path, sha512] of listed ?? []) {
    const bytes = files.get(path);
    if (!bytes || createHash('sha512').update(bytes).digest('hex') !== sha512) return path;
  }
  return undefined;
}
