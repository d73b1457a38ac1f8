import { fail, redirect } from '@sveltejs/kit';
import { retentionMonths } from '#domain/privacy/retention.ts';
import { keepPast, letGo, lookAfter, noteRead, readCleanUp } from '#features/privacy/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const done = event.url.searchParams.get('done');
  return event.locals.within(async (needs) => {
    const read = found(await readCleanUp(needs, event.params.id));
    if (read.past.length + read.left.length > 0) await noteRead(needs, 'clean-up', {});
    return { ...read, months: retentionMonths, done };
  });
};

function back({ locals, params }: RequestEvent, done: string): never {
  const here = address(locals.language, 'workspace', 'organisations', params.id, 'clean-up');
  redirect(303, `${here}?done=${done}`);
}

export const actions: Actions = {
  keep: async (event) => {
    needPerson(event);
    const typed = textsOf(await event.request.formData(), 'kind', 'id', 'reason');
    const kept = await event.locals.within((needs) => keepPast(needs, event.params.id, typed));
    if (!kept.ok) return fail(statusOf(kept.problem), { problem: kept.problem, typed });
    return back(event, 'kept');
  },
  look: async (event) => {
    needPerson(event);
    const { person } = textsOf(await event.request.formData(), 'person');
    const looked = await event.locals.within((needs) => lookAfter(needs, event.params.id, person));
    if (!looked.ok) return fail(statusOf(looked.problem), { problem: looked.problem, typed: null });
    return back(event, 'looked');
  },
  go: async (event) => {
    needPerson(event);
    const typed = { ...textsOf(await event.request.formData(), 'kind', 'id'), reason: '' };
    const gone = await event.locals.within((needs) => letGo(needs, event.params.id, typed));
    if (!gone.ok) return fail(statusOf(gone.problem), { problem: gone.problem, typed });
    return back(event, 'gone');
  },
};
