import { fail, redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { doAction, readAction } from '#features/notices/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../answer.ts';
import { byLink } from './by-link.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening it does nothing: mail programs open links to look at what is behind them. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'same-origin',
  });
  const otherPath = address(otherLanguage(locals.language), 'notices', params.token);
  const shown = await byLink(locals, params.token, readAction);
  return { shown: shown.ok ? shown.value : null, done: url.searchParams.has('done'), otherPath };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const read = String((await request.formData()).get('read') ?? '');
    const said = await byLink(locals, params.token, (needs, action) => doAction(needs, action, read));
    if (!said.ok) return fail(statusOf(said.problem), { problem: said.problem });
    redirect(303, `${address(locals.language, 'notices', params.token)}?done=1`);
  },
};
