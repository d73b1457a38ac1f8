import { error, fail, redirect } from '@sveltejs/kit';
import { inviteMember, readOrganisation } from '#features/people/index.ts';
import { problem } from '#domain/result.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { maySend } from '../../../../../may-send.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { listOf, textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const read = found(await event.locals.within((needs) => readOrganisation(needs, event.params.id, {})));
  if (!read.abilities.manage) error(403);
  return { organisation: read.organisation };
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const form = await event.request.formData();
    const typed = { ...textsOf(form, 'email'), roles: listOf(form, 'roles') };
    if (!maySend(event)) return fail(429, { problem: problem('too-many-requests').problem, typed });
    const input = { ...typed, organisationId: event.params.id };
    const invited = await within((needs) => inviteMember(needs, input));
    if (!invited.ok) return fail(statusOf(invited.problem), { problem: invited.problem, typed });
    redirect(303, `${address(language, 'workspace', 'organisations', event.params.id)}?done=invited`);
  },
};
