import { createHash } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { facesOf, pictureVersion, sharedOf } from '#features/publishing/index.ts';
import type { RequestHandler } from './$types';

/** The picture shown where somebody shares a page. Only of pages that there are. */
export const GET: RequestHandler = async ({ params, url, request, locals }) => {
  const { publishing } = locals.visit;
  const { pages } = await publishing.catalogue();
  const page = pages.find(({ kind, id }) => kind === params.kind && id === params.id);
  const face = facesOf(page ? [page] : []).find(({ language }) => language === params.lang);
  if (!face) error(404);
  const shared = sharedOf(face);
  const bytes = await publishing.sharePicture(shared);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  const forEver = url.searchParams.get('v') === pictureVersion(shared);
  const headers = {
    etag,
    'cache-control': forEver ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    // Others show it on their pages: that is what it is for.
    'cross-origin-resource-policy': 'cross-origin',
  };
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-type': 'image/png' } });
};
