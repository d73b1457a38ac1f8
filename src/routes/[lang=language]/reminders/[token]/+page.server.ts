import { fail } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { chooseByLink, openStop } from '#features/notices/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** A link in a mail leads here; only the button changes anything, so that a link scanner does no harm. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  const otherPath = address(otherLanguage(locals.language), 'reminders', params.token);
  const opened = await locals.within((needs) => openStop(needs, params.token));
  return { opened: opened.ok ? opened.value : null, otherPath };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    // One-click unsubscribe (RFC 8058) posts its own field and no choice of ours.
    const place = form.get('place') ?? (form.get('List-Unsubscribe') === 'One-Click' ? 'never' : undefined);
    const chosen = await locals.within((needs) => chooseByLink(needs, params.token, { place }));
    return chosen.ok
      ? { place: chosen.value.place, problem: null }
      : fail(statusOf(chosen.problem), { place: null, problem: chosen.problem });
  },
};
