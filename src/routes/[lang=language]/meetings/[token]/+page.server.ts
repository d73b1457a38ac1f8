import { fail, redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { answerByLink, readByLink } from '#features/meetings/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../answer.ts';
import { answersOf } from '../../../meetings-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening it does nothing: mail programs open links to look at what is behind them. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  const opened = await locals.within((needs) => readByLink(needs, params.token));
  const otherPath = address(otherLanguage(locals.language), 'meetings', params.token);
  if (!opened.ok) return { shown: null, ended: opened.problem, otherPath };
  return { shown: opened.value, ended: null, done: url.searchParams.has('done'), otherPath };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const answers = answersOf(await request.formData());
    const kept = await locals.within((needs) => answerByLink(needs, params.token, { answers }));
    if (!kept.ok) return fail(statusOf(kept.problem), { problem: kept.problem, answers });
    redirect(303, `${address(locals.language, 'meetings', params.token)}?done=1`);
  },
};
