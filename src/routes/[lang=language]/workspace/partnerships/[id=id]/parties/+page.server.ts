import { fail, redirect } from '@sveltejs/kit';
import { endParty, readParties, revokeGuest } from '#features/partnerships/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needPerson, needReader } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { params, url, locals } = event;
  const { read, failing } = await locals.within(async (needs) => ({
    read: found(await readParties(needs, params.id)),
    failing: await needs.notices.failingIn(params.id),
  }));
  return { ...read, failing, done: url.searchParams.get('done') };
};

export const actions: Actions = {
  revoke: async (event) => {
    needPerson(event);
    const { within, language, visit } = event.locals;
    const partnershipId = event.params.id;
    const { id } = textsOf(await event.request.formData(), 'id');
    const revoked = await within((needs) => revokeGuest(needs, { id, partnershipId }));
    if (!revoked.ok) return fail(statusOf(revoked.problem), { problem: revoked.problem });
    await visit.live.recheck(partnershipId);
    redirect(303, `${address(language, 'workspace', 'partnerships', partnershipId, 'parties')}?done=revoked`);
  },
  leave: async (event) => {
    needPerson(event);
    const { within, language, visit } = event.locals;
    const { partyId } = textsOf(await event.request.formData(), 'partyId');
    const left = await within((needs) => endParty(needs, partyId));
    if (!left.ok) return fail(statusOf(left.problem), { problem: left.problem });
    await visit.live.recheck(event.params.id);
    redirect(303, address(language, 'workspace'));
  },
};
