import { error, fail, redirect } from '@sveltejs/kit';
import { endSeat, readParties, readSeating, seatColleague } from '#features/partnerships/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../../answer.ts';
import { needPerson } from '../../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { params, url, locals } = event;
  const personId = url.searchParams.get('person');
  return locals.within(async (needs) => {
    const { parties } = found(await readParties(needs, params.id));
    const party = parties.find(({ id }) => id === params.party);
    if (!party) error(404);
    if (!party.abilities.seat) error(403);
    const seated = party.people.find(({ person }) => person.id === personId);
    if (personId && !seated) error(404);
    const { colleagues } = found(await readSeating(needs, params.party));
    const taken = new Set(party.people.map(({ person }) => person.id));
    return {
      party: party.organisation.name,
      seated: seated ?? null,
      colleagues: colleagues.filter(({ id }) => !taken.has(id)),
    };
  });
};

export const actions: Actions = {
  seat: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { id, party: partyId } = event.params;
    const form = await event.request.formData();
    const typed = { ...textsOf(form, 'personId', 'role'), mandate: form.get('mandate') === 'on' };
    const seated = await within((needs) => seatColleague(needs, { ...typed, partyId }));
    if (!seated.ok) return fail(statusOf(seated.problem), { problem: seated.problem, typed });
    redirect(303, `${address(language, 'workspace', 'partnerships', id, 'parties')}?done=seated`);
  },
  end: async (event) => {
    needPerson(event);
    const { within, language, visit, who } = event.locals;
    const { id, party: partyId } = event.params;
    const { personId } = textsOf(await event.request.formData(), 'personId');
    const ended = await within((needs) => endSeat(needs, { partyId, personId }));
    if (!ended.ok) return fail(statusOf(ended.problem), { problem: ended.problem, typed: null });
    await visit.live.recheck(personId);
    const own = who.asker.kind === 'person' && who.asker.personId === personId;
    const parties = address(language, 'workspace', 'partnerships', id, 'parties');
    redirect(303, own ? address(language, 'workspace') : `${parties}?done=seat-ended`);
  },
};
