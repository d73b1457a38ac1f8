import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { preferredEncoding } from './encodings.ts';

/**
 * Compresses a page (not a file to carry away, which has its length and its mark) on its way to somebody without a session, such as the results of a search, which are not kept in
 * memory. To people who are signed in pages are sent as they are: what they type and what is theirs would stand in one
 * compressed text, whose length tells something about both (BREACH).
 */
export function compressAnswer(req: IncomingMessage, res: ServerResponse): void {
  const encoding = preferredEncoding(req.headers['accept-encoding'] as string | undefined);
  if (encoding === 'identity' || req.method !== 'GET') return;
  const original = { writeHead: res.writeHead, write: res.write, end: res.end };
  let squeeze: ReturnType<typeof createGzip> | undefined;
  res.writeHead = ((...words: unknown[]) => {
    const told = (name: string) => [
      res.getHeader(name),
      ...words.slice(1).map((word) => headerIn(word, name)),
    ];
    const carried = told('content-disposition').some(Boolean) || res.hasHeader('content-encoding');
    if (words[0] === 200 && !carried && told('content-type').some(isPage)) {
      squeeze = begin(encoding, res, original);
      res.removeHeader('content-length');
      res.setHeader('content-encoding', encoding);
      res.appendHeader('vary', 'accept-encoding');
    }
    return Reflect.apply(original.writeHead, res, words.map(withoutLength)) as ServerResponse;
  }) as typeof res.writeHead;
  res.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!res.headersSent) res.writeHead(res.statusCode);
    return squeeze ? squeeze.write(chunk) : Reflect.apply(original.write, res, [chunk, ...rest]);
  }) as typeof res.write;
  res.end = ((...words: unknown[]) => {
    if (!res.headersSent) res.writeHead(res.statusCode);
    if (!squeeze) return Reflect.apply(original.end, res, words) as ServerResponse;
    squeeze.end(typeof words[0] === 'function' ? undefined : words[0]);
    return res;
  }) as typeof res.end;
}

type Original = Pick<ServerResponse, 'write' | 'end'>;

/** Pages are small: fast and good enough is better than as small as can be. */
function begin(encoding: 'br' | 'gzip', res: ServerResponse, { write, end }: Original) {
  const squeeze =
    encoding === 'br'
      ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : createGzip({ level: 6 });
  squeeze.on('data', (chunk: Buffer) => {
    if (!Reflect.apply(write, res, [chunk])) squeeze.pause();
  });
  res.on('drain', () => squeeze.resume());
  // Whoever was told to wait before writing more waits for the answer itself, and would wait for ever.
  squeeze.on('drain', () => res.emit('drain'));
  res.once('close', () => squeeze.destroy());
  squeeze.once('end', () => Reflect.apply(end, res, []));
  return squeeze as ReturnType<typeof createGzip>;
}

const isPage = (type: unknown): boolean => typeof type === 'string' && type.startsWith('text/html');

/** Headers may come with the head itself, as a record. */
const headerIn = (word: unknown, name: string): unknown =>
  typeof word === 'object' && word !== null ? (word as Record<string, unknown>)[name] : undefined;

function withoutLength(word: unknown): unknown {
  if (typeof word !== 'object' || word === null || Array.isArray(word)) return word;
  return Object.fromEntries(Object.entries(word).filter(([name]) => name.toLowerCase() !== 'content-length'));
}
