import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A route's promise: `x-byg-cache: public`, this answer is the same for everybody without a session. */
export const cacheMark = 'x-byg-cache';

const largest = 4_000_000;

/**
 * Takes the route's mark off an answer, and when `mayKeep`, hands over the body once all of it is sent.
 * An answer without a word on caching is made private: nothing between us and the reader may keep it.
 */
export function captureBody(
  res: ServerResponse,
  mayKeep: boolean,
  whole: (body: Buffer, headers: OutgoingHttpHeaders) => void,
): void {
  const chunks: Buffer[] = [];
  let keeping = false;
  let size = 0;
  const take = (chunk: unknown): void => {
    if (!keeping || !(typeof chunk === 'string' || chunk instanceof Uint8Array)) return;
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largest) keeping = false;
    else chunks.push(bytes);
  };
  const original = { writeHead: res.writeHead, write: res.write, end: res.end };
  res.writeHead = ((...words: unknown[]) => {
    keeping = mark(res) && mayKeep && words[0] === 200 && !res.hasHeader('set-cookie');
    return Reflect.apply(original.writeHead, res, words) as ServerResponse;
  }) as typeof res.writeHead;
  // The original goes first: it writes the head, by which we know whether the body is for us.
  res.write = ((chunk: unknown, ...rest: unknown[]) => {
    const wrote = Reflect.apply(original.write, res, [chunk, ...rest]) as boolean;
    take(chunk);
    return wrote;
  }) as typeof res.write;
  res.end = ((...words: unknown[]) => {
    Reflect.apply(original.end, res, words);
    take(words[0]);
    if (keeping) res.once('finish', () => whole(Buffer.concat(chunks), res.getHeaders()));
    return res;
  }) as typeof res.end;
}

/** Reads the mark and turns it into what browsers understand; true when the route promised a public page. */
function mark(res: ServerResponse): boolean {
  const isPublic = res.getHeader(cacheMark) === 'public';
  res.removeHeader(cacheMark);
  if (isPublic) res.setHeader('cache-control', 'public, no-cache');
  else if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'private, no-cache');
  return isPublic;
}
