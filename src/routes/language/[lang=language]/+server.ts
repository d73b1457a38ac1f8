import { redirect } from '@sveltejs/kit';
import { isOwnPath } from '#words/addresses.ts';
import type { RequestHandler } from './$types';

const year = 31_536_000;

/** Remembers the language and goes to the page in it. */
export const GET: RequestHandler = ({ params, url, cookies }) => {
  cookies.set('language', params.lang, {
    path: '/',
    maxAge: year,
    sameSite: 'lax',
    httpOnly: true,
    secure: url.protocol === 'https:',
  });
  const to = url.searchParams.get('to') ?? '';
  redirect(303, isOwnPath(to) ? to : `/${params.lang}`);
};
