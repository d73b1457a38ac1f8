import { error, fail, redirect } from '@sveltejs/kit';
import { changeMe, readMe } from '#features/people/index.ts';
import { address, isOwnPath } from '#words/addresses.ts';
import { statusOf } from '../../../answer.ts';
import { needPerson } from '../../../need-reader.ts';
import { textsOf } from '../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const me = await event.locals.within(readMe);
  if (!me) error(403);
  return { me, next: event.url.searchParams.get('next') ?? '' };
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'name', 'function', 'next');
    const changed = await within((needs) => changeMe(needs, { ...typed, language }));
    if (!changed.ok) return fail(statusOf(changed.problem), { problem: changed.problem, typed });
    redirect(303, isOwnPath(typed.next) ? typed.next : address(language, 'workspace'));
  },
};
