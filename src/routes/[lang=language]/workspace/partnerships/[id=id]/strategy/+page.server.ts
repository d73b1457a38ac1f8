import { fail, redirect } from '@sveltejs/kit';
import { placePartnership, readOwnGoals } from '#features/portfolio/index.ts';
import { readFrame } from '#features/partnerships/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import { placeIn } from '../../../place-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  return event.locals.within(async (needs) => {
    found(await readFrame(needs, event.params.id));
    const { items } = await needs.partnerships.parties(event.params.id, { limit: 100 });
    const names = Object.fromEntries(items.map(({ id, organisation }) => [id, organisation.name]));
    return {
      ...(await readOwnGoals(needs, event.params.id)),
      names,
      done: event.url.searchParams.get('done'),
    };
  });
};

export const actions: Actions = {
  default: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const form = await event.request.formData();
    const { organisationId } = textsOf(form, 'organisationId');
    const place = { organisationId, partnershipId: event.params.id };
    const saved = await within((needs) => placePartnership(needs, place, placeIn(form)));
    if (!saved.ok) return fail(statusOf(saved.problem), { problem: saved.problem });
    redirect(
      303,
      `${address(language, 'workspace', 'partnerships', event.params.id, 'strategy')}?done=saved`,
    );
  },
};
