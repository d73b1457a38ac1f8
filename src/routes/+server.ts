import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The front page by the reader's language. */
export const GET: RequestHandler = ({ locals, setHeaders }) => {
  setHeaders({ vary: 'accept-language, cookie', 'cache-control': 'private, no-cache' });
  redirect(302, `/${locals.language}`);
};
