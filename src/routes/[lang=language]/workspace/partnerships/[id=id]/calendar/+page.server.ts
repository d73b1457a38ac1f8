import { fail, redirect } from '@sveltejs/kit';
import {
  coming,
  datesOf,
  endFeed,
  makeFeed,
  myFeeds,
  readPartnership,
} from '#features/partnerships/index.ts';
import { roomDates } from '#features/workspace/index.ts';
import { listMeetings } from '#features/meetings/index.ts';
import { readRoomCalendars } from '#features/year-wheel/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needPerson, needReader } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { kind } = needReader(event);
  const { params, url, locals } = event;
  return locals.within(async (needs) => {
    const { partnership } = found(await readPartnership(needs, params.id));
    const { events, agreed } = await datesOf(needs, partnership);
    const ahead = coming(events, needs.today);
    const meetings = found(await listMeetings(needs, params.id));
    const calendars = found(await readRoomCalendars(needs, params.id));
    const feeds = kind === 'person' ? await myFeeds(needs) : [];
    return {
      ahead,
      meetings: meetings.ahead,
      calendars,
      others: await roomDates(needs, params.id),
      past: events.filter((one) => !ahead.includes(one)),
      agreed,
      guest: kind === 'guest',
      feeds: feeds.filter(({ partnershipId }) => partnershipId === params.id),
      ended: url.searchParams.has('done'),
    };
  });
};

export const actions: Actions = {
  /** The address is told in the answer to the form, once. */
  make: async (event) => {
    needPerson(event);
    const made = await event.locals.within((needs) => makeFeed(needs, event.params.id));
    if (!made.ok) return fail(statusOf(made.problem), { problem: made.problem, secret: null });
    return { problem: null, secret: made.value.address };
  },
  end: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { id } = textsOf(await event.request.formData(), 'id');
    const ended = await within((needs) => endFeed(needs, id));
    if (!ended.ok) return fail(statusOf(ended.problem), { problem: ended.problem, secret: null });
    redirect(
      303,
      `${address(language, 'workspace', 'partnerships', event.params.id, 'calendar')}?done=ended`,
    );
  },
};
