import { fail, redirect } from '@sveltejs/kit';
import { chooseRhythm, readPulse } from '#features/evaluations/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { listOf, textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  return { pulse: found(await event.locals.within((needs) => readPulse(needs, event.params.id))) };
};

export const actions: Actions = {
  default: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const form = await event.request.formData();
    const typed = textsOf(form, 'every', 'days', 'nextOn', 'anonymous', 'revision');
    const input = { ...typed, areas: listOf(form, 'areas') };
    const chosen = await within((needs) => chooseRhythm(needs, event.params.id, input));
    if (!chosen.ok) {
      const { problem } = chosen;
      return fail(statusOf(problem), {
        problem,
        typed: input,
        current: 'current' in problem ? problem.current : null,
      });
    }
    redirect(
      303,
      `${address(language, 'workspace', 'partnerships', event.params.id, 'evaluations')}?done=rhythm`,
    );
  },
};
