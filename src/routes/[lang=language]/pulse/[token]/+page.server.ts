import { fail, redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { answerByLink, openRoundLink, typedAnswer } from '#features/evaluations/index.ts';
import { toolTexts } from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening it answers nothing: mail programs open links to look at what is behind them. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' });
  const { language } = locals;
  const otherPath = address(otherLanguage(language), 'pulse', params.token);
  const read = await locals.within(async (needs) => ({
    opened: await openRoundLink(needs, params.token),
    texts: (await toolTexts(needs, language, 'evaluation'))?.prompts ?? {},
  }));
  const { opened, texts } = read;
  const asked = opened.ok ? opened.value : null;
  return { asked, texts, thanks: url.searchParams.get('done') === 'answered', otherPath };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { within, language } = locals;
    const form = await request.formData();
    const sent = await within(async (needs) => {
      const opened = await openRoundLink(needs, params.token);
      if (!opened.ok) return { ...opened, typed: {} };
      const typed = typedAnswer(form, opened.value);
      return { ...(await answerByLink(needs, params.token, typed)), typed };
    });
    if (!sent.ok) return fail(statusOf(sent.problem), { problem: sent.problem, typed: sent.typed });
    redirect(303, `${address(language, 'pulse', params.token)}?done=answered`);
  },
};
