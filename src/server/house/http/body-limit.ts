import type { IncomingMessage } from 'node:http';

/** The largest bodies a request may bring, in bytes: a form with a file in it, any other, and one to the API. */
export const largestBody = { file: 21_000_000, page: 2_000_000, api: 1_000_000 } as const;

/** Where files are put into a partnership: `/da/arbejdsrum/partnerskaber/<id>/filer`, or one of them. */
const takesFiles = /^\/(da|en)\/[^/]+\/[^/]+\/[0-9a-f-]{36}\/(filer|files)(\/[0-9a-f-]{36})?$/;

/**
 * The page handler knows one limit for all, the largest; it also refuses a body that is longer than was said. So a
 * request that says too much for where it goes is made to say too much for anywhere, and one that says nothing is
 * held to what it may bring.
 */
export function limitBody({ headers, method }: IncomingMessage, path: string): void {
  if (method === 'GET' || method === 'HEAD' || takesFiles.test(path)) return;
  const said = headers['content-length'];
  const most = path.startsWith('/api/') ? largestBody.api : largestBody.page;
  if (said === undefined && headers['transfer-encoding'] !== undefined)
    headers['content-length'] = String(most);
  if (Number(said) > largestBody.page) headers['content-length'] = String(largestBody.file + 1);
}
