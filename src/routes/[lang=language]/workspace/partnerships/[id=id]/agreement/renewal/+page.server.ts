import { fail, redirect } from '@sveltejs/kit';
import { movedMeeting } from '#domain/agreements/renewal.ts';
import { addMonths } from '#domain/time.ts';
import { giveNotice, readRenewal, renewAgreement, sayRenewal } from '#features/agreements/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const none = new Set(['nothing-in-force', 'not-found']);

export const load: PageServerLoad = async (event) => {
  needReader(event);
  return event.locals.within(async (needs) => {
    const read = await readRenewal(needs, event.params.id);
    const done = event.url.searchParams.get('done');
    if (!read.ok && none.has(read.problem.kind)) return { renewal: null, next: null, done };
    const renewal = found(read);
    const { dates } = renewal.version.content;
    const from = renewal.standing.endsOn ?? needs.today;
    const endsOn = addMonths(from < needs.today ? needs.today : from, 12);
    return { renewal, next: { endsOn, lastMeetingOn: movedMeeting(dates, endsOn) ?? '' }, done };
  });
};

const names = ['partyId', 'choice', 'note', 'endsOn', 'lastMeetingOn', 'sure'] as const;

async function read(event: RequestEvent) {
  needReader(event);
  return textsOf(await event.request.formData(), ...names);
}

const pathOf = (event: RequestEvent, ...more: string[]): string =>
  address(event.locals.language, 'workspace', 'partnerships', event.params.id, 'agreement', ...more);

export const actions: Actions = {
  say: async (event) => {
    const typed = await read(event);
    const said = await event.locals.within((needs) => sayRenewal(needs, event.params.id, typed));
    if (!said.ok) return fail(statusOf(said.problem), { problem: said.problem, typed, deed: 'say' });
    redirect(303, `${pathOf(event, 'renewal')}?done=said`);
  },
  notice: async (event) => {
    const typed = await read(event);
    const given = await event.locals.within((needs) => giveNotice(needs, event.params.id, typed));
    if (!given.ok) return fail(statusOf(given.problem), { problem: given.problem, typed, deed: 'notice' });
    redirect(303, `${pathOf(event, 'renewal')}?done=noticed`);
  },
  renew: async (event) => {
    const typed = await read(event);
    const put = await event.locals.within((needs) => renewAgreement(needs, event.params.id, typed));
    if (!put.ok) return fail(statusOf(put.problem), { problem: put.problem, typed, deed: 'renew' });
    redirect(303, pathOf(event, 'versions', put.value.versionId));
  },
};
