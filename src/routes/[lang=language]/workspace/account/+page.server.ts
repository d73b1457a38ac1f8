import { error, fail, redirect } from '@sveltejs/kit';
import { isLanguage } from '#domain/language.ts';
import { changeMe, myOrganisations, readMe } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../answer.ts';
import { needPerson } from '../../../need-reader.ts';
import { textsOf } from '../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  return event.locals.within(async (needs) => {
    const me = await readMe(needs);
    if (!me) error(403);
    return { me, organisations: await myOrganisations(needs), saved: event.url.searchParams.has('done') };
  });
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'name', 'function', 'language');
    const changed = await within((needs) => changeMe(needs, typed));
    if (!changed.ok) return fail(statusOf(changed.problem), { problem: changed.problem, typed });
    const spoken = isLanguage(typed.language) ? typed.language : language;
    redirect(303, `${address(spoken, 'workspace', 'account')}?done=saved`);
  },
};
