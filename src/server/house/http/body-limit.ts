import type { IncomingMessage } from 'node:http';

/** The largest bodies a request may bring, in bytes: a form with a whole partnership or a file in it, any other, and one to the API. */
export const largestBody = { copy: 41_000_000, file: 21_000_000, page: 2_000_000, api: 1_000_000 } as const;

/** Where files are put into a partnership: `/da/arbejdsrum/partnerskaber/<id>/filer`, or one of them. */
const takesFiles = /^\/(da|en)\/[^/]+\/[^/]+\/[0-9a-f-]{36}\/(filer|files)(\/[0-9a-f-]{36})?$/;

/** Where a copy of a partnership is brought in: `/da/arbejdsrum/partnerskaber/indlaes`, and by the API. */
const takesCopies = /^\/(?:(?:da|en)\/[^/]+\/[^/]+\/(?:indlaes|import)|api\/v1\/partnerships\/import)$/;

const mostAt = (path: string): number =>
  takesCopies.test(path) ? largestBody.copy : takesFiles.test(path) ? largestBody.file : largestBody.page;

/**
 * The page handler knows one limit for all, the largest; it also refuses a body that is longer than was said. So a
 * request that says too much for where it goes is made to say too much for anywhere, and one that says nothing is
 * held to what it may bring.
 */
export function limitBody({ headers, method }: IncomingMessage, path: string): void {
  if (method === 'GET' || method === 'HEAD') return;
  const said = headers['content-length'];
  const most = path.startsWith('/api/') && !takesCopies.test(path) ? largestBody.api : mostAt(path);
  if (said === undefined && headers['transfer-encoding'] !== undefined)
    headers['content-length'] = String(most);
  if (Number(said) > mostAt(path)) headers['content-length'] = String(largestBody.copy + 1);
}
