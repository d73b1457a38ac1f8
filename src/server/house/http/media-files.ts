import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readRange } from './byte-range.ts';
import { answerPlainly } from './plain-answer.ts';

/** Answers a request for a file of the film; false when it is for something else. */
export type MediaFiles = (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;

const types: Readonly<Record<string, string>> = {
  '.webm': 'video/webm',
  '.mp4': 'video/mp4',
  '.webp': 'image/webp',
  '.vtt': 'text/vtt; charset=utf-8',
};

type Kept = { readonly path: string; readonly size: number; readonly etag: string };

/**
 * The files of the folder, which players ask for in parts. The page handler's own file server reads a suffix
 * range wrong and knows no `If-Range`, so a player that comes back after an update would mix two films.
 */
export function openMediaFiles(folder: string, prefix: string): MediaFiles {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => extname(name) in types) : [];
  const kept = new Map<string, Promise<Kept>>();
  return async (req, res) => {
    const path = (req.url ?? '').split('?', 1)[0] ?? '';
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : '';
    if (!names.includes(name)) return false;
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('allow', 'GET, HEAD');
      answerPlainly(res, 405, 'Only GET.');
      return true;
    }
    const file = kept.get(name) ?? readKept(join(folder, name));
    kept.set(name, file);
    await send(await file, req, res);
    return true;
  };
}

/** Known by its content, so that the same film is the same after a new build. */
async function readKept(path: string): Promise<Kept> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { path, size: (await stat(path)).size, etag: `"${hash.digest('base64url').slice(0, 27)}"` };
}

async function send(file: Kept, req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.setHeader('accept-ranges', 'bytes');
  res.setHeader('etag', file.etag);
  res.setHeader('cache-control', 'public, max-age=3600');
  if (isKnown(req.headers['if-none-match'], file.etag)) return void res.writeHead(304).end();
  const asked = rangeOf(req, file);
  if (asked === 'outside') {
    res.setHeader('content-range', `bytes */${file.size}`);
    return answerPlainly(res, 416, 'The file is shorter than that.');
  }
  res.setHeader('content-type', types[extname(file.path)] ?? 'application/octet-stream');
  const part = asked === 'whole' ? { start: 0, end: file.size - 1 } : asked;
  if (asked !== 'whole') res.setHeader('content-range', `bytes ${part.start}-${part.end}/${file.size}`);
  res.setHeader('content-length', part.end - part.start + 1);
  res.writeHead(asked === 'whole' ? 200 : 206);
  if (req.method === 'HEAD') return void res.end();
  await pipeline(createReadStream(file.path, part), res).catch((error: NodeJS.ErrnoException) => {
    // Players let go of what they have enough of.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** A range counts only for GET, and after `If-Range` only when the file is still the same. */
function rangeOf({ method, headers }: IncomingMessage, { size, etag }: Kept): ReturnType<typeof readRange> {
  const condition = headers['if-range'];
  if (method !== 'GET' || (condition !== undefined && condition !== etag)) return 'whole';
  return readRange(headers.range, size);
}

const isKnown = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
