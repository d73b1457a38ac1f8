import { fail, redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { answerContactLink, openContactLink } from '#features/contacts/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../answer.ts';
import { textsOf } from '../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening it answers nothing: mail programs open links to look at what is behind them. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' });
  const { language, within } = locals;
  const opened = await within(async (needs) => ({ read: await openContactLink(needs, params.token) }));
  const otherPath = address(otherLanguage(language), 'contacts', params.token);
  const { read } = opened;
  return {
    opened: read.ok ? read.value : null,
    thanks: url.searchParams.get('done') === 'confirmed',
    otherPath,
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { answer } = textsOf(await request.formData(), 'answer');
    const said = await locals.within((needs) => answerContactLink(needs, params.token, answer));
    if (!said.ok) return fail(statusOf(said.problem), { problem: said.problem });
    redirect(303, `${address(locals.language, 'contacts', params.token)}?done=${said.value}`);
  },
};
