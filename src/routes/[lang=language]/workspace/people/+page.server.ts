import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { appointEditor, listPeople } from '#features/people/index.ts';
import { afterIn } from '../../../after-page.ts';
import { found, statusOf } from '../../../answer.ts';
import { needPerson } from '../../../need-reader.ts';
import { textsOf } from '../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const page = { limit: 50, ...afterIn(event.url) };
  const people = found(await event.locals.within((needs) => listPeople(needs, page)));
  return { people, done: event.url.searchParams.has('done') };
};

async function appoint(event: RequestEvent, editor: boolean) {
  needPerson(event);
  const personId = textsOf(await event.request.formData(), 'id').id;
  const done = await event.locals.within((needs) => appointEditor(needs, { personId, editor }));
  if (!done.ok) return fail(statusOf(done.problem), { problem: done.problem });
  redirect(303, `${event.url.pathname}?done=editor`);
}

export const actions: Actions = {
  make: (event) => appoint(event, true),
  end: (event) => appoint(event, false),
};
