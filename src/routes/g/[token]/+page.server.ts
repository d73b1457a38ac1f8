import { redirect } from '@sveltejs/kit';
import { isLanguage } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import { found } from '../../answer.ts';
import type { PageServerLoad } from './$types';

/** The short address of a mail leads on in the language the reader chose, or that the link was made in. */
export const load: PageServerLoad = async ({ params, cookies, locals }) => {
  const link = found(await locals.visit.guests.openCapability(params.token));
  const chosen = cookies.get('language') ?? '';
  redirect(303, address(isLanguage(chosen) ? chosen : link.language, 'guest', params.token));
};
