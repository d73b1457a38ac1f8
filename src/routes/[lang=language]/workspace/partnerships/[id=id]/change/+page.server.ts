import { error, fail, redirect } from '@sveltejs/kit';
import { changePurpose, readPartnership } from '#features/partnerships/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { params, locals } = event;
  const { partnership, abilities } = found(await locals.within((needs) => readPartnership(needs, params.id)));
  if (!abilities.own) error(403);
  return { partnership };
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { id } = event.params;
    const typed = textsOf(await event.request.formData(), 'name', 'purpose', 'revision');
    const changed = await within((needs) => changePurpose(needs, id, typed));
    if (!changed.ok) return fail(statusOf(changed.problem), { problem: changed.problem, typed });
    redirect(303, `${address(language, 'workspace', 'partnerships', id)}?done=changed`);
  },
};
