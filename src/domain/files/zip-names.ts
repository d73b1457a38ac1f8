/** The names in a zip's list of contents, without unpacking anything; null when it is no whole zip. */
export function zipNames(bytes: Uint8Array): readonly string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfList(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names: string[] = [];
  for (let read = 0; read < count; read += 1) {
    if (at + entrySize > view.byteLength || view.getUint32(at, true) !== entryMark) return null;
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const [begin, length] = [at + entrySize, name ?? 0];
    if (begin + length > view.byteLength) return null;
    names.push(plainText(bytes.subarray(begin, begin + length)));
    at = begin + length + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

const entryMark = 0x02014b50;
const entrySize = 46;
const endMark = 0x06054b50;
const endSize = 22;
/** The longest comment that may stand behind the list. */
const longestComment = 0xffff;

function endOfList(view: DataView): number | null {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  return null;
}

/** Names are compared with plain letters alone; what else they hold does not matter. */
export const plainText = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 1024));
