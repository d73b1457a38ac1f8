import { fail, redirect } from '@sveltejs/kit';
import { makeToken, myTokens, revokeToken } from '#features/people/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import { listOf, textsOf } from '../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  return {
    tokens: await event.locals.within(myTokens),
    revoked: event.url.searchParams.get('done') === 'revoked',
  };
};

export const actions: Actions = {
  /** The secret is told in the very answer to the form, once, and never in an address. */
  make: async (event) => {
    needPerson(event);
    const form = await event.request.formData();
    const typed = { ...textsOf(form, 'name', 'days'), scopes: listOf(form, 'scopes') };
    const made = await event.locals.within((needs) => makeToken(needs, typed));
    if (!made.ok) return fail(statusOf(made.problem), { problem: made.problem, typed, secret: null });
    return { problem: null, typed: null, secret: made.value.secret };
  },
  revoke: async (event) => {
    needPerson(event);
    const { id } = textsOf(await event.request.formData(), 'id');
    const revoked = await event.locals.within((needs) => revokeToken(needs, id));
    if (!revoked.ok)
      return fail(statusOf(revoked.problem), { problem: revoked.problem, typed: null, secret: null });
    redirect(303, `${address(event.locals.language, 'workspace', 'account', 'tokens')}?done=revoked`);
  },
};
