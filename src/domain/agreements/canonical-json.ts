/**
 * JSON that is the same bytes for the same content whatever order the parts were written in (in the
 * manner of RFC 8785): names sorted by UTF-16 units, no white space, ECMAScript numbers. Parts that are
 * `undefined` are left out. Throws `TypeError` for what JSON cannot say (NaN, BigInt, functions, dates,
 * half surrogates): such content must never be hashed and agreed upon.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isPlain(value)) return `{${parts(value).join(',')}}`;
  throw new TypeError(`Not JSON: ${typeof value}`);
}

const parts = (value: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
    .map((name) => `${canonicalJson(name)}:${canonicalJson(value[name])}`);

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
