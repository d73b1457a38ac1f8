import type { ServerResponse } from 'node:http';

/** Answers with a few bytes that are not a page. */
export function answerPlainly(res: ServerResponse, status: number, body: string | object): void {
  const text = typeof body === 'string' ? `${body}\n` : JSON.stringify(body);
  res.writeHead(status, {
    'content-type': typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json',
    'content-length': Buffer.byteLength(text),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  });
  res.end(text);
}
