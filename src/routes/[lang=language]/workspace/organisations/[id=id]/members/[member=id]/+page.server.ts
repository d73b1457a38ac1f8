import { fail, redirect } from '@sveltejs/kit';
import { changeRoles, endMembership, readMember } from '#features/people/index.ts';
import { eraseMember, readErasure } from '#features/privacy/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import { listOf, textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { id, member } = event.params;
  return event.locals.within(async (needs) => {
    const read = found(await readMember(needs, id, member));
    return { ...read, erasure: await readErasure(needs, read.member.person.id) };
  });
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
  erase: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { email } = textsOf(await event.request.formData(), 'email');
    const named = { organisationId: event.params.id, membershipId: event.params.member, email };
    const erased = await within((needs) => eraseMember(needs, named));
    if (!erased.ok) return fail(statusOf(erased.problem), { problem: erased.problem, typed: null, email });
    redirect(303, `${address(language, 'workspace', 'organisations', event.params.id)}?done=erased`);
  },
};
