import type { Edition } from '#domain/books/edition.ts';
import { dispositionOf } from './send-file.ts';

const types = {
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  html: 'text/html; charset=utf-8',
} as const;

/** A file that needs nothing from anywhere, and may take nothing: it has none of the site's rights. */
const alone = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * An edition, the same for everyone who asks: it may be kept by whoever passes it on, and is asked for again
 * by its mark.
 */
export function sendEdition(request: Request, edition: Edition): Response {
  const { bytes, format, name, etag } = edition;
  const headers = {
    etag,
    'cache-control': 'public, max-age=300, must-revalidate',
    'content-type': types[format],
    'content-disposition': dispositionOf(name, format, format === 'pdf' ? 'inline' : 'attachment'),
    'x-content-type-options': 'nosniff',
    ...(format === 'html' ? { 'content-security-policy': alone } : {}),
  };
  if (isKnown(request.headers.get('if-none-match') ?? '', etag))
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'content-length': String(bytes.length) },
  });
}

const isKnown = (asked: string, etag: string): boolean =>
  asked
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');
