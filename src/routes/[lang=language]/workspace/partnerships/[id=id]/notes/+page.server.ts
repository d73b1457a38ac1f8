import { fail, redirect } from '@sveltejs/kit';
import { beginNote, readNotes } from '#features/notes/index.ts';
import { address } from '#words/addresses.ts';
import { afterIn } from '../../../../../after-page.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { locals, params, url } = event;
  const away = url.searchParams.has('away');
  const page = { limit: 50, ...afterIn(url), away };
  const read = found(await locals.within((needs) => readNotes(needs, params.id, page)));
  return { ...read, away, done: url.searchParams.get('done') };
};

export const actions: Actions = {
  begin: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'title', 'text', 'whose');
    const { whose, ...parts } = typed;
    const partnershipId = event.params.id;
    const begun = await within((needs) => beginNote(needs, { ...parts, partyId: whose, partnershipId }));
    if (!begun.ok) return fail(statusOf(begun.problem), { problem: begun.problem, typed });
    const place = address(language, 'workspace', 'partnerships', partnershipId, 'notes', begun.value.id);
    redirect(303, `${place}?done=begun`);
  },
};
