import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { SignInMethod } from '#domain/people/asker.ts';
import { isNewcomer } from '#features/people/index.ts';
import { address, isOwnPath } from '#words/addresses.ts';
import { found, statusOf } from '../../../answer.ts';
import { carryCookies } from '../../../carry-cookies.ts';
import { textsOf } from '../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

type Opened = { readonly cookies: readonly string[]; readonly personId: string; readonly next: string };

export const load: PageServerLoad = async ({ params, locals }) => ({
  ...found(await locals.visit.signIn.peekLink(params.token)),
});

/** Signed in and on: a newcomer says who they are first. */
async function enter(
  { locals, cookies }: Pick<RequestEvent, 'locals' | 'cookies'>,
  { personId, next, ...opened }: Opened,
  signedInBy: SignInMethod,
): Promise<never> {
  carryCookies(cookies, opened.cookies);
  const { visit, language } = locals;
  const who = { asker: { kind: 'person', personId }, signedInBy, language } as const;
  const newcomer = await visit.within(who, isNewcomer);
  const welcome = `${address(language, 'sign-in', 'welcome')}?next=${encodeURIComponent(next)}`;
  redirect(303, newcomer ? welcome : next);
}

const visitOf = ({ locals, request, url }: Pick<RequestEvent, 'locals' | 'request' | 'url'>) => {
  const { language, visit } = locals;
  const asked = url.searchParams.get('next') ?? '';
  const next = isOwnPath(asked) ? asked : address(language, 'workspace');
  return { headers: request.headers, from: visit.remoteAddress, language, next };
};

const nothing = { email: '', name: '' };

export const actions: Actions = {
  open: async (event) => {
    const { signIn } = event.locals.visit;
    const peeked = await signIn.peekLink(event.params.token);
    const opened = await signIn.openLink(event.params.token, visitOf(event));
    if (!opened.ok) return fail(statusOf(opened.problem), { problem: opened.problem, typed: nothing });
    return enter(event, opened.value, peeked.ok ? peeked.value.method : 'magic-link');
  },
  first: async (event) => {
    const typed = textsOf(await event.request.formData(), 'email', 'name');
    const who = { ...visitOf(event), ...typed };
    const opened = await event.locals.visit.signIn.openFirstLink(event.params.token, who);
    if (!opened.ok) return fail(statusOf(opened.problem), { problem: opened.problem, typed });
    return enter(event, opened.value, 'one-time-link');
  },
};
