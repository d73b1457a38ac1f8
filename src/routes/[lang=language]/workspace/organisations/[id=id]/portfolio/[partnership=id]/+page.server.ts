import { fail, redirect } from '@sveltejs/kit';
import { decide, letBeQuiet, placePartnership, readPlace } from '#features/portfolio/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needPerson } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import { placeIn } from '../../../../place-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { id, partnership } = event.params;
  return event.locals.within(async (needs) => ({
    ...found(await readPlace(needs, id, partnership)),
    today: needs.today,
    done: event.url.searchParams.get('done'),
  }));
};

const placeOf = ({ params }: RequestEvent) => ({
  organisationId: params.id,
  partnershipId: params.partnership,
});
const back = ({ locals, params }: RequestEvent, done: string): never =>
  redirect(
    303,
    `${address(locals.language, 'workspace', 'organisations', params.id, 'portfolio', params.partnership)}?done=${done}`,
  );

export const actions: Actions = {
  decide: async (event) => {
    needPerson(event);
    const typed = textsOf(await event.request.formData(), 'choice', 'reason', 'decidedOn', 'againOn');
    const done = await event.locals.within((needs) => decide(needs, placeOf(event), typed));
    return done.ok
      ? back(event, 'decided')
      : fail(statusOf(done.problem), { problem: done.problem, typed, at: 'decide' });
  },
  quiet: async (event) => {
    needPerson(event);
    const typed = textsOf(await event.request.formData(), 'reason', 'until');
    const done = await event.locals.within((needs) => letBeQuiet(needs, placeOf(event), typed));
    return done.ok
      ? back(event, 'snoozed')
      : fail(statusOf(done.problem), { problem: done.problem, typed, at: 'quiet' });
  },
  place: async (event) => {
    needPerson(event);
    const typed = placeIn(await event.request.formData());
    const done = await event.locals.within((needs) => placePartnership(needs, placeOf(event), typed));
    return done.ok
      ? back(event, 'placed')
      : fail(statusOf(done.problem), { problem: done.problem, typed: {}, at: 'place' });
  },
};
