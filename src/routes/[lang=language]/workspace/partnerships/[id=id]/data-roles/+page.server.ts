import { fail, redirect } from '@sveltejs/kit';
import { dataQuestionIds } from '#domain/privacy/data-roles.ts';
import { readDataRoles, suggestDataRole } from '#features/privacy/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The answers stand in the address: nothing is kept until the text is put into the agreement. */
export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { url, params } = event;
  const answers = Object.fromEntries(dataQuestionIds.map((id) => [id, url.searchParams.get(id) ?? '']));
  const asked = dataQuestionIds.some((id) => url.searchParams.has(id));
  return event.locals.within(async (needs) => ({
    read: found(await readDataRoles(needs, params.id, answers)),
    answers,
    asked,
    done: url.searchParams.get('done') === 'put',
  }));
};

export const actions: Actions = {
  default: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const answers = textsOf(await event.request.formData(), ...dataQuestionIds);
    const put = await within((needs) => suggestDataRole(needs, event.params.id, answers));
    if (!put.ok) return fail(statusOf(put.problem), { problem: put.problem });
    const here = address(language, 'workspace', 'partnerships', event.params.id, 'data-roles');
    redirect(303, `${here}?${new URLSearchParams({ ...answers, done: 'put' })}`);
  },
};
