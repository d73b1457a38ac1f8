import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';

export type Machine = {
  readonly body: string;
  readonly type: string;
  /** The day or the moment that what is told was last changed. */
  readonly changed?: string | null;
};

/** An answer that programs come back for: known by its content and its age, squeezed for those who can unpack it. */
export async function answerMachine({ request }: RequestEvent, said: Machine): Promise<Response> {
  const etag = `W/"${createHash('sha256').update(said.body).digest('base64url').slice(0, 27)}"`;
  const changed = said.changed ? new Date(said.changed).toUTCString() : null;
  const headers = new Headers({
    etag,
    vary: 'accept-encoding',
    'cache-control': 'public, max-age=0, must-revalidate',
    ...(changed ? { 'last-modified': changed } : {}),
  });
  if (isKnown(request.headers, { etag, changed })) return new Response(null, { status: 304, headers });
  headers.set('content-type', said.type);
  return squeezed(request, said.body, headers);
}

/** The tag is believed before the date, which knows only seconds. */
function isKnown(headers: Headers, { etag, changed }: { etag: string; changed: string | null }): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null)
    return tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^(W\/)?/, 'W/') === etag);
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  return changed !== null && !Number.isNaN(since) && Date.parse(changed) <= since;
}

const takesGzip = (headers: Headers): boolean =>
  (headers.get('accept-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .some((word) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/.test(word));

/** Small answers are not worth the work. */
const worthwhile = 1000;

export async function squeezed(request: Request, body: string, headers: Headers): Promise<Response> {
  if (body.length < worthwhile || !takesGzip(request.headers)) return new Response(body, { headers });
  const stream = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'));
  headers.set('content-encoding', 'gzip');
  return new Response(await new Response(stream).arrayBuffer(), { headers });
}
