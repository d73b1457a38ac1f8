import { fail, redirect } from '@sveltejs/kit';
import { changeRoles, endMembership, readMember } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import { listOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { id, member } = event.params;
  return found(await event.locals.within((needs) => readMember(needs, id, member)));
};

export const actions: Actions = {
  roles: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const typed = { roles: listOf(await event.request.formData(), 'roles') };
    const named = { organisationId: event.params.id, membershipId: event.params.member };
    const changed = await within((needs) => changeRoles(needs, { ...named, ...typed }));
    if (!changed.ok) return fail(statusOf(changed.problem), { problem: changed.problem, typed });
    redirect(303, `${address(language, 'workspace', 'organisations', event.params.id)}?done=roles`);
  },
  end: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const named = { organisationId: event.params.id, membershipId: event.params.member };
    const ended = await within((needs) => endMembership(needs, named));
    if (!ended.ok) return fail(statusOf(ended.problem), { problem: ended.problem, typed: null });
    redirect(303, `${address(language, 'workspace', 'organisations', event.params.id)}?done=ended`);
  },
};
