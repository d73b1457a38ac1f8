import { redirect } from '@sveltejs/kit';
import { address } from '#words/addresses.ts';
import { carryCookies } from '../../carry-cookies.ts';
import type { Actions } from './$types';

/** Ends the account's session and the guest's alike, in the database and in the browser. */
export const actions: Actions = {
  default: async ({ request, cookies, locals: { visit, language, who } }) => {
    carryCookies(cookies, await visit.signIn.signOut(request.headers));
    carryCookies(cookies, await visit.guests.leave(request.headers));
    if ('personId' in who.asker) await visit.live.recheck(who.asker.personId);
    redirect(303, address(language));
  },
};
