import { redirect } from '@sveltejs/kit';
import { aboutAddress } from '#words/about/about-addresses.ts';
import type { RequestHandler } from './$types';

/** The accessibility statement by its short address, in the reader's language. */
export const GET: RequestHandler = ({ locals, setHeaders }) => {
  setHeaders({ vary: 'accept-language, cookie', 'cache-control': 'private, no-cache' });
  redirect(307, aboutAddress(locals.language, 'accessibility'));
};
