import { error, fail, redirect } from '@sveltejs/kit';
import { readDeskCase, rewriteCase, typedFromForm } from '#features/submissions/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const told = found(await event.locals.within((needs) => readDeskCase(needs, event.params.id)));
  if (!told.may.change) error(404);
  return { id: told.id, typed: told.typed, revision: told.revision };
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const form = await event.request.formData();
    const typed = typedFromForm(form, language);
    const rewritten = { id: event.params.id, typed, fromRevision: Number(form.get('revision')) };
    const saved = await within((needs) => rewriteCase(needs, rewritten));
    if (!saved.ok) return fail(statusOf(saved.problem), { problem: saved.problem, typed });
    redirect(303, `${address(language, 'workspace', 'cases', event.params.id)}?done=rewritten`);
  },
};
