import { error, fail, redirect } from '@sveltejs/kit';
import { addParty, readPartnership } from '#features/partnerships/index.ts';
import { registerOrganisation, searchOrganisations } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import { afterIn } from '../../../../../../after-page.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { params, url, locals } = event;
  const text = (url.searchParams.get('q') ?? '').slice(0, 100);
  return locals.within(async (needs) => {
    const { parties, abilities } = found(await readPartnership(needs, params.id));
    if (!abilities.frame) error(403);
    const register = await searchOrganisations(needs, { text, limit: 15, ...afterIn(url) });
    return { text, register, there: parties.map(({ organisation }) => organisation.id) };
  });
};

const none = { name: '', kind: '', place: '', cvr: '', isil: '' };
const onward = (language: 'da' | 'en', id: string, partyId: string) =>
  `${address(language, 'workspace', 'partnerships', id, 'parties', 'invite', partyId)}?done=added`;

export const actions: Actions = {
  add: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { id } = event.params;
    const input = textsOf(await event.request.formData(), 'organisationId');
    const added = await within((needs) => addParty(needs, { ...input, partnershipId: id }));
    if (!added.ok) return fail(statusOf(added.problem), { problem: added.problem, typed: none });
    redirect(303, onward(language, id, added.value.partyId));
  },
  /** Into the register and into the partnership at once, or neither. */
  register: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { id } = event.params;
    const typed = textsOf(await event.request.formData(), 'name', 'kind', 'place', 'cvr', 'isil');
    const added = await within(async (needs) => {
      const registered = await registerOrganisation(needs, typed);
      if (!registered.ok) return registered;
      return addParty(needs, { partnershipId: id, organisationId: registered.value.id });
    });
    if (!added.ok) return fail(statusOf(added.problem), { problem: added.problem, typed });
    redirect(303, onward(language, id, added.value.partyId));
  },
};
