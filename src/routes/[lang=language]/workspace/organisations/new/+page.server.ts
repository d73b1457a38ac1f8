import { fail, redirect } from '@sveltejs/kit';
import { addOrganisation } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import { textsOf } from '../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  needPerson(event);
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'name', 'kind', 'place', 'cvr', 'isil');
    const added = await within((needs) => addOrganisation(needs, typed));
    if (!added.ok) return fail(statusOf(added.problem), { problem: added.problem, typed });
    redirect(303, `${address(language, 'workspace', 'organisations', added.value.id)}?done=added`);
  },
};
