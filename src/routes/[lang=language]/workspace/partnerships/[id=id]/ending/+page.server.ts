import { fail, redirect } from '@sveltejs/kit';
import {
  beginEnding,
  giveUpEnding,
  readEnding,
  sayYesToReopen,
  takeBackYes,
} from '#features/endings/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const read = found(await event.locals.within((needs) => readEnding(needs, event.params.id)));
  const { ending, steps, own, yes } = read;
  return { ending, steps, own, yes, done: event.url.searchParams.get('done') };
};

const here = ({ locals, params }: RequestEvent): string =>
  address(locals.language, 'workspace', 'partnerships', params.id, 'ending');

export const actions: Actions = {
  begin: async (event) => {
    needReader(event);
    const begun = await event.locals.within((needs) => beginEnding(needs, event.params.id));
    if (!begun.ok) return fail(statusOf(begun.problem), { problem: begun.problem });
    redirect(303, `${here(event)}?done=begun`);
  },
  giveUp: async (event) => {
    needReader(event);
    const given = await event.locals.within((needs) => giveUpEnding(needs, event.params.id));
    if (!given.ok) return fail(statusOf(given.problem), { problem: given.problem });
    redirect(303, `${here(event)}?done=given-up`);
  },
  reopen: async (event) => {
    needReader(event);
    const typed = textsOf(await event.request.formData(), 'partyId', 'revision');
    const partnershipId = event.params.id;
    const said = await event.locals.within((needs) => sayYesToReopen(needs, { ...typed, partnershipId }));
    if (!said.ok) return fail(statusOf(said.problem), { problem: said.problem });
    redirect(303, `${here(event)}?done=${said.value.partnership === 'open' ? 'reopened' : 'said'}`);
  },
  back: async (event) => {
    needReader(event);
    const { partyId } = textsOf(await event.request.formData(), 'partyId');
    const partnershipId = event.params.id;
    const back = await event.locals.within((needs) => takeBackYes(needs, { partyId, partnershipId }));
    if (!back.ok) return fail(statusOf(back.problem), { problem: back.problem });
    redirect(303, `${here(event)}?done=back`);
  },
};
