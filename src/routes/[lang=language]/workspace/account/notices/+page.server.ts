import { fail, redirect } from '@sveltejs/kit';
import { topics } from '#domain/notices/choice.ts';
import { chooseMail, readMailChoice } from '#features/notices/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import { textsOf } from '../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const chosen = found(await event.locals.within((needs) => readMailChoice(needs)));
  return { ...chosen, saved: event.url.searchParams.has('done') };
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const form = await event.request.formData();
    const typed = textsOf(form, ...topics, 'from', 'to', 'zone');
    const chosen = await within((needs) => chooseMail(needs, typed));
    if (!chosen.ok) return fail(statusOf(chosen.problem), { problem: chosen.problem, typed });
    redirect(303, `${address(language, 'workspace', 'account', 'notices')}?done=saved`);
  },
};
