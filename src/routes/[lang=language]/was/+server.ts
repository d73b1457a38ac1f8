import { redirect } from '@sveltejs/kit';
import { aboutAddress } from '#words/about/about-addresses.ts';
import type { RequestHandler } from './$types';

/** The accessibility statement by its short address, in the language of the address. */
export const GET: RequestHandler = ({ locals }) =>
  redirect(307, aboutAddress(locals.language, 'accessibility'));
