import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { address } from '#words/addresses.ts';
import type { Reader } from '../app.d.ts';

/** The signed-in person or guest; others are asked to sign in and come back to the page they wanted. */
export function needReader({
  locals,
  url,
  request,
}: Pick<RequestEvent, 'locals' | 'url' | 'request'>): Reader {
  if (locals.reader) return locals.reader;
  if (locals.away) error(503);
  if (request.method !== 'GET') error(401);
  const next = encodeURIComponent(url.pathname + url.search);
  redirect(303, `${address(locals.language, 'sign-in')}?next=${next}`);
}

/** The same for what a guest link does not open: organisations, accounts, lists. */
export function needPerson(event: Pick<RequestEvent, 'locals' | 'url' | 'request'>): Reader {
  const reader = needReader(event);
  if (reader.kind !== 'person') error(403);
  return reader;
}
