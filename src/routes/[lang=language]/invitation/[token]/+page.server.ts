import { fail, redirect } from '@sveltejs/kit';
import { acceptInvitation, readInvitation } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../answer.ts';
import { needPerson } from '../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { within } }) => {
  const { invitation, reader } = found(await within((needs) => readInvitation(needs, params.token)));
  const { organisationName, email, roles, expiresAt } = invitation;
  return { organisation: organisationName, email, roles, expiresAt, invited: reader };
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const accepted = await within((needs) => acceptInvitation(needs, event.params.token));
    if (!accepted.ok) return fail(statusOf(accepted.problem), { problem: accepted.problem });
    redirect(
      303,
      `${address(language, 'workspace', 'organisations', accepted.value.organisationId)}?done=joined`,
    );
  },
};
