import { fail, redirect } from '@sveltejs/kit';
import { endFeed, makeFeed, myFeeds, partnershipNames } from '#features/partnerships/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import { textsOf } from '../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  return event.locals.within(async (needs) => {
    const feeds = await myFeeds(needs);
    const ids = feeds.flatMap(({ partnershipId }) => partnershipId ?? []);
    return { feeds, names: await partnershipNames(needs, ids), ended: event.url.searchParams.has('done') };
  });
};

export const actions: Actions = {
  /** The address is told in the answer to the form, once. */
  make: async (event) => {
    needPerson(event);
    const made = await event.locals.within((needs) => makeFeed(needs, null));
    if (!made.ok) return fail(statusOf(made.problem), { problem: made.problem, secret: null });
    return { problem: null, secret: made.value.address };
  },
  end: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { id } = textsOf(await event.request.formData(), 'id');
    const ended = await within((needs) => endFeed(needs, id));
    if (!ended.ok) return fail(statusOf(ended.problem), { problem: ended.problem, secret: null });
    redirect(303, `${address(language, 'workspace', 'account', 'calendar')}?done=ended`);
  },
};
