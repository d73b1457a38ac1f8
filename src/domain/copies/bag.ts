/** The tag files of a bag (BagIt 1.0, RFC 8493), as texts; whoever packs and unpacks counts the checksums. */

export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** `bag-info.txt`: a line for each fact; what people wrote stands on one line. */
export const bagInfo = (facts: readonly (readonly [label: string, value: string])[]): string =>
  facts.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');

export type Listed = { readonly path: string; readonly sha512: string };

/** A line for each file; of its path only what would break the line is written otherwise. */
export const bagManifest = (files: readonly Listed[]): string =>
  files
    .map(({ path, sha512 }) => `${sha512}  ${path.replace(/[%\r\n]/g, (sign) => encodeURIComponent(sign))}\n`)
    .join('');

/** What a manifest says; null when it is none. */
export function readManifest(text: string): ReadonlyMap<string, string> | null {
  const listed = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line === '') continue;
    const [, sha512, path] = /^([0-9a-f]{128})\s+\*?(\S.*)$/i.exec(line) ?? [];
    if (sha512 === undefined || path === undefined || listed.has(path)) return null;
    listed.set(
      path.replace(/%(?:25|0D|0A)/gi, (coded) => decodeURIComponent(coded)),
      sha512.toLowerCase(),
    );
  }
  return listed;
}
