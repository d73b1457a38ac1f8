import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';

export type VerifiedBag = {
  readonly folder: string;
  /** Every file by its path in the bag. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly info: Readonly<Record<string, string>>;
  text(path: string): string;
};

/**
 * Opens a bag as somebody else's program would: by the words of RFC 8493 alone, with nothing of ours. Throws at the
 * first thing that is not as the standard wants it.
 */
export function verifyBag(zip: Uint8Array): VerifiedBag {
  const entries = Object.entries(unzipSync(zip));
  const folder = entries[0]?.[0].split('/')[0] ?? '';
  const outside = entries.filter(([path]) => !path.startsWith(`${folder}/`) || path.includes('..'));
  if (outside.length > 0) throw new Error(`outside the bag's folder: ${outside[0]?.[0] ?? ''}`);
  const files = new Map(entries.map(([path, bytes]) => [path.slice(folder.length + 1), bytes]));
  const text = (path: string): string => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${path} is missing`);
    return strFromU8(bytes);
  };
  const declared = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
  if (text('bagit.txt') !== declared) throw new Error('bagit.txt');
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'));
  checkManifest(files, text('manifest-sha512.txt'), payload);
  const tags = [...files.keys()].filter(
    (path) => !payload.includes(path) && !path.startsWith('tagmanifest-'),
  );
  checkManifest(files, text('tagmanifest-sha512.txt'), tags);
  const info = Object.fromEntries(
    text('bag-info.txt')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
  );
  const bytes = payload.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
  if (info['Payload-Oxum'] !== `${bytes}.${payload.length}`) throw new Error('Payload-Oxum');
  if (!/^\d{4}-\d\d-\d\d$/.test(info['Bagging-Date'] ?? '')) throw new Error('Bagging-Date');
  return { folder, files, info, text };
}

/** Each listed file is there and unchanged, and each file is listed. */
function checkManifest(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: string,
  expected: readonly string[],
): void {
  const listed = manifest
    .trimEnd()
    .split('\n')
    .map((line) => [line.slice(0, 128), line.slice(130)] as const);
  for (const [sha512, path] of listed) {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${path} is listed and missing`);
    if (createHash('sha512').update(bytes).digest('hex') !== sha512) throw new Error(`${path} was changed`);
  }
  const unlisted = expected.filter((path) => !listed.some(([, known]) => known === path));
  if (unlisted.length > 0) throw new Error(`${unlisted[0] ?? ''} is not listed`);
}
