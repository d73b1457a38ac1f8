import { fail, redirect } from '@sveltejs/kit';
import { endFeed } from '#features/partnerships/index.ts';
import { addOwnDay, makeWheelFeed, readWheel, removeOwnDay, wheelFeeds } from '#features/year-wheel/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

const between = (text: string | null, least: number, most: number): number | null => {
  const number = Number(text ?? '');
  return text && Number.isInteger(number) && number >= least && number <= most ? number : null;
};

/** The years that can be looked at. */
const years = { first: 2000, last: 2199 };

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { searchParams } = event.url;
  return event.locals.within(async (needs) => {
    const year =
      between(searchParams.get('year'), years.first, years.last) ?? Number(needs.today.slice(0, 4));
    const asked = { year, month: between(searchParams.get('month'), 1, 12) };
    const wheel = found(await readWheel(needs, event.params.id, asked));
    const feeds = await wheelFeeds(needs, event.params.id);
    return { ...wheel, feeds, years, done: searchParams.get('done') };
  });
};

const back = (language: 'da' | 'en', id: string, query: string): never =>
  redirect(303, `${address(language, 'workspace', 'organisations', id, 'year-wheel')}?${query}`);

export const actions: Actions = {
  add: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'kind', 'title', 'from', 'to', 'shown');
    const added = await within((needs) => addOwnDay(needs, event.params.id, typed));
    if (!added.ok) return fail(statusOf(added.problem), { problem: added.problem, typed, feed: '' });
    return back(language, event.params.id, `year=${Number(typed.from.slice(0, 4))}&done=added`);
  },
  remove: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { day, year } = textsOf(await event.request.formData(), 'day', 'year');
    const removed = await within((needs) => removeOwnDay(needs, event.params.id, day));
    if (!removed.ok)
      return fail(statusOf(removed.problem), { problem: removed.problem, typed: null, feed: '' });
    return back(language, event.params.id, `year=${Number(year)}&done=removed`);
  },
  'end-feed': async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { id } = textsOf(await event.request.formData(), 'id');
    const ended = await within((needs) => endFeed(needs, id));
    if (!ended.ok) return fail(statusOf(ended.problem), { problem: ended.problem, typed: null, feed: '' });
    return back(language, event.params.id, 'done=feedEnded');
  },
  feed: async (event) => {
    needPerson(event);
    const made = await event.locals.within((needs) => makeWheelFeed(needs, event.params.id));
    if (!made.ok) return fail(statusOf(made.problem), { problem: made.problem, typed: null, feed: '' });
    return { problem: null, typed: null, feed: made.value.address };
  },
};
