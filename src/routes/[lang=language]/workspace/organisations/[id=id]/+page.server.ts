import { fail, redirect } from '@sveltejs/kit';
import { endMembership, readOrganisation, revokeInvitation } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import { afterIn } from '../../../../after-page.ts';
import { found, statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import { textsOf } from '../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { params, url, locals } = event;
  return locals.within(async (needs) => {
    const read = found(await readOrganisation(needs, params.id, { limit: 50, ...afterIn(url) }));
    return { ...read, now: needs.now, done: url.searchParams.get('done') };
  });
};

export const actions: Actions = {
  revoke: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { id } = textsOf(await event.request.formData(), 'id');
    const revoked = await within((needs) => revokeInvitation(needs, id));
    if (!revoked.ok) return fail(statusOf(revoked.problem), { problem: revoked.problem });
    redirect(303, `${address(language, 'workspace', 'organisations', event.params.id)}?done=revoked`);
  },
  leave: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { membershipId } = textsOf(await event.request.formData(), 'membershipId');
    const leaving = { organisationId: event.params.id, membershipId };
    const left = await within((needs) => endMembership(needs, leaving));
    if (!left.ok) return fail(statusOf(left.problem), { problem: left.problem });
    redirect(303, `${address(language, 'workspace', 'organisations')}?done=left`);
  },
};
