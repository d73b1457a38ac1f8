import { fail, redirect } from '@sveltejs/kit';
import { address, isOwnPath } from '#words/addresses.ts';
import { statusOf } from '../../answer.ts';
import { textsOf } from '../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

const minutes = 15;

export const load: PageServerLoad = ({ locals, url }) => {
  const next = url.searchParams.get('next') ?? '';
  const onward = isOwnPath(next) ? next : address(locals.language, 'workspace');
  if (locals.reader?.kind === 'person') redirect(303, onward);
  return { next: onward, sent: url.searchParams.has('sent'), minutes };
};

export const actions: Actions = {
  default: async ({ request, locals: { language, visit } }) => {
    const typed = textsOf(await request.formData(), 'email', 'next');
    const asked = await visit.signIn.requestLink({ ...typed, language, from: visit.remoteAddress });
    if (!asked.ok) return fail(statusOf(asked.problem), { problem: asked.problem, typed });
    redirect(303, `${address(language, 'sign-in')}?sent=1&next=${encodeURIComponent(typed.next)}`);
  },
};
