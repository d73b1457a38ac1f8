import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { encodeAll, preferredEncoding } from './encodings.ts';
import type { Encoding } from './encodings.ts';

type Form = {
  readonly etag: string;
  readonly headers: string[];
  readonly unchanged: string[];
  readonly body: Buffer;
};

/** A whole answer in memory, ready to be sent in each encoding. */
export type CachedPage = { readonly forms: Readonly<Record<Encoding, Form>>; readonly bytes: number };

/** Headers that belong to one answer, or that we make ourselves from the kept bytes. */
const dropped = new Set([
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'etag',
  'vary',
  'x-request-id',
]);

export async function makeCachedPage(body: Buffer, headers: OutgoingHttpHeaders): Promise<CachedPage> {
  const bodies = await encodeAll(body);
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    dropped.has(name) || value === undefined ? [] : [name, String(value)],
  );
  const hash = createHash('sha256').update(body).update(kept.join('\n')).digest('base64url').slice(0, 27);
  const form = (encoding: Encoding): Form => {
    const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}.${encoding}"`;
    const unchanged = [...kept, 'vary', 'accept-encoding', 'etag', etag];
    const coded = encoding === 'identity' ? [] : ['content-encoding', encoding];
    return {
      etag,
      body: bodies[encoding],
      unchanged,
      headers: [...unchanged, ...coded, 'content-length', String(bodies[encoding].length)],
    };
  };
  const forms = { br: form('br'), gzip: form('gzip'), identity: form('identity') };
  return { forms, bytes: bodies.br.length + bodies.gzip.length + bodies.identity.length };
}

export function sendCachedPage(page: CachedPage, req: IncomingMessage, res: ServerResponse): void {
  const form = page.forms[preferredEncoding(req.headers['accept-encoding'] as string | undefined)];
  const known = req.headers['if-none-match'];
  if (known !== undefined && isKnown(known, form.etag)) {
    res.writeHead(304, form.unchanged);
    res.end();
    return;
  }
  res.writeHead(200, form.headers);
  if (req.method === 'HEAD') res.end();
  else res.end(form.body);
}

const isKnown = (header: string, etag: string): boolean =>
  header === etag ||
  header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
