import { error, fail, redirect } from '@sveltejs/kit';
import { inviteGuest, readParties } from '#features/partnerships/index.ts';
import { problem } from '#domain/result.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../../answer.ts';
import { maySend } from '../../../../../../../may-send.ts';
import { needPerson } from '../../../../../../../need-reader.ts';
import { listOf, textsOf } from '../../../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { params, url, locals } = event;
  const { parties } = found(await locals.within((needs) => readParties(needs, params.id)));
  const party = parties.find(({ id }) => id === params.party);
  if (!party) error(404);
  if (!party.abilities.invite) error(403);
  return { party: party.organisation.name, added: url.searchParams.get('done') === 'added' };
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { id, party: partyId } = event.params;
    const form = await event.request.formData();
    const texts = textsOf(form, 'email', 'name', 'function', 'days');
    const typed = { ...texts, scope: listOf(form, 'scope'), mandate: form.get('mandate') === 'on' };
    if (!maySend(event)) return fail(429, { problem: problem('too-many-requests').problem, typed });
    const invited = await within((needs) => inviteGuest(needs, { ...typed, partyId }));
    if (!invited.ok) return fail(statusOf(invited.problem), { problem: invited.problem, typed });
    redirect(303, `${address(language, 'workspace', 'partnerships', id, 'parties')}?done=invited`);
  },
};
