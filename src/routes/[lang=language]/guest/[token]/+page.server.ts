import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../answer.ts';
import { carryCookies } from '../../../carry-cookies.ts';
import { needPerson } from '../../../need-reader.ts';
import { textsOf } from '../../../read-form.ts';
import { masked } from './masked.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { visit, who, reader, language } = locals;
  const link = found(await visit.guests.openCapability(params.token));
  const { asker } = who;
  if (asker.kind === 'guest' && asker.capabilityId === link.id)
    redirect(303, address(language, 'workspace', 'partnerships', link.partnershipId));
  const same = reader?.kind === 'person' && reader.email.toLowerCase() === link.email.toLowerCase();
  return {
    link: {
      partnership: link.partnershipName,
      organisation: link.organisationName,
      name: link.name,
      function: link.function,
      scope: link.scope.filter((scope) => scope !== 'accept' || link.mandate),
      expiresAt: link.expiresAt,
      again: link.confirmedAt !== null,
      email: masked(link.email),
    },
    signedIn: reader?.kind === 'person' ? (same ? ('invited' as const) : ('other' as const)) : null,
    sent: url.searchParams.get('sent'),
  };
};

const nothing = { code: '', name: '', function: '' };

async function send(
  { params, locals }: Pick<RequestEvent<{ token: string }>, 'params' | 'locals'>,
  mark: string,
) {
  const { visit, language } = locals;
  const sent = await visit.guests.sendCode(params.token, visit.remoteAddress);
  if (!sent.ok) return fail(statusOf(sent.problem), { problem: sent.problem, typed: nothing });
  redirect(303, `${address(language, 'guest', params.token)}?sent=${mark}`);
}

export const actions: Actions = {
  send: (event) => send(event, '1'),
  resend: (event) => send(event, 'again'),
  confirm: async ({ params, request, cookies, locals: { visit, language } }) => {
    const typed = textsOf(await request.formData(), 'code', 'name', 'function');
    const confirmed = await visit.guests.confirm(params.token, { ...typed, from: visit.remoteAddress });
    if (!confirmed.ok) return fail(statusOf(confirmed.problem), { problem: confirmed.problem, typed });
    carryCookies(cookies, confirmed.value.cookies);
    redirect(303, address(language, 'workspace', 'partnerships', confirmed.value.partnershipId));
  },
  enter: async (event) => {
    const { email } = needPerson(event);
    const { visit, language } = event.locals;
    const typed = { ...textsOf(await event.request.formData(), 'name', 'function'), code: '' };
    const entered = await visit.guests.confirmSignedIn(event.params.token, { ...typed, email });
    if (!entered.ok) return fail(statusOf(entered.problem), { problem: entered.problem, typed });
    redirect(303, address(language, 'workspace', 'partnerships', entered.value.partnershipId));
  },
};
