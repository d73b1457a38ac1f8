import { error, fail, redirect } from '@sveltejs/kit';
import { changeOrganisation, readOrganisation } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const read = found(await event.locals.within((needs) => readOrganisation(needs, event.params.id, {})));
  if (!read.abilities.manage) error(403);
  return { organisation: read.organisation };
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'name', 'kind', 'place', 'cvr', 'isil');
    const changed = await within((needs) => changeOrganisation(needs, event.params.id, typed));
    if (!changed.ok) return fail(statusOf(changed.problem), { problem: changed.problem, typed });
    redirect(303, `${address(language, 'workspace', 'organisations', event.params.id)}?done=saved`);
  },
};
