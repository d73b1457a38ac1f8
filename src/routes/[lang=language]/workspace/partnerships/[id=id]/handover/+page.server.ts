import { fail, redirect } from '@sveltejs/kit';
import { beginHandover, readHandovers } from '#features/handovers/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const read = found(await event.locals.within((needs) => readHandovers(needs, event.params.id)));
  const { handovers, carried, parties, seats } = read;
  const own = parties.filter(({ id }) =>
    seats.some((seat) => seat.partyId === id && seat.scope.includes('answer')),
  );
  return {
    handovers,
    carried,
    leavers: own.flatMap(({ id, organisation, people }) =>
      people.map(({ person }) => ({
        value: `${id}/${person.id}`,
        label: `${person.name}, ${organisation.name}`,
      })),
    ),
  };
};

export const actions: Actions = {
  begin: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'leaver', 'leavesOn');
    const partnershipId = event.params.id;
    const begun = await within((needs) => beginHandover(needs, { ...typed, partnershipId }));
    if (!begun.ok) return fail(statusOf(begun.problem), { problem: begun.problem, typed });
    const here = address(language, 'workspace', 'partnerships', partnershipId, 'handover', begun.value.id);
    redirect(303, `${here}?done=begun`);
  },
};
