/** A part of a file, both ends counted in. */
export type ByteRange = { readonly start: number; readonly end: number };

const one = /^bytes=\s*(\d*)-(\d*)\s*$/i;

/**
 * What a `Range` header asks for of a file of `size` bytes (RFC 9110, 14.1.2). `whole` where there is none, where
 * it cannot be read or where it names several parts: a server may then answer with everything.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'whole' | 'outside' {
  const found = header === undefined ? null : one.exec(header);
  if (!found) return 'whole';
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'outside' : { start: size - length, end: size - 1 };
  }
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== '' && Number(last) < start) return 'whole';
  return start >= size ? 'outside' : { start, end };
}
