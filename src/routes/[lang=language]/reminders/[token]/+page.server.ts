import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** A link in a mail leads here; only the button changes anything, so that a link scanner does no harm. */
export const load: PageServerLoad = ({ locals, params }) => {
  if (!locals.visit.reminders.personOf(params.token)) error(404);
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    // One-click unsubscribe (RFC 8058) posts its own field and no choice of ours.
    const wanted = form.get('wanted') === 'on';
    const chosen = await locals.visit.reminders.choose(params.token, wanted);
    return chosen ? { wanted } : fail(404, { wanted: null });
  },
};
