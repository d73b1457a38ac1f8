import { fail, redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import type { Result } from '#domain/result.ts';
import {
  approveCase,
  asItWillStand,
  askAgain,
  confirmCase,
  endCase,
  openCase,
  suggestChange,
} from '#features/submissions/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../answer.ts';
import { textsOf } from '../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const done = ['confirmed', 'approved', 'suggested', 'resent', 'ended', 'asked', 'draft'] as const;

/** Opening it does nothing: mail programs open links to look at what is behind them. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const { language } = locals;
  const { opened, today } = await locals.within(async (needs) => ({
    opened: await openCase(needs, params.token),
    today: needs.today,
  }));
  const otherPath = address(otherLanguage(language), 'cases', 'tell', params.token);
  if (!opened.ok) return { ended: opened.problem, otherPath };
  const { typed, state } = opened.value;
  const front = asItWillStand(typed, today);
  if (!front && (state === 'draft' || opened.value.may.change))
    redirect(303, address(language, 'cases', 'tell', params.token, 'change'));
  return {
    shown: opened.value,
    token: params.token,
    front,
    done: done.find((one) => one === url.searchParams.get('done')) ?? null,
    otherPath,
  };
};

type Typed = Readonly<Record<'revision' | 'party' | 'suggestion' | 'why', string>>;

async function answer(
  event: RequestEvent,
  mark: (typeof done)[number],
  deed: (needs: Needs, typed: Typed & { readonly number: number }) => Promise<Result<unknown>>,
) {
  const { locals, params, request } = event;
  const { language } = locals;
  const typed = textsOf(await request.formData(), 'revision', 'party', 'suggestion', 'why');
  const outcome = await locals.within((needs) => deed(needs, { ...typed, number: Number(typed.revision) }));
  if (!outcome.ok) return fail(statusOf(outcome.problem), { problem: outcome.problem, typed });
  if (outcome.value === 'removed') redirect(303, `${address(language, 'cases', 'tell')}?done=removed`);
  redirect(303, `${address(language, 'cases', 'tell', params.token)}?done=${mark}`);
}

const answering = ({ params, locals }: RequestEvent, revision: number) => ({
  secret: params.token,
  revision,
  editor: locals.visit.contact.emails.editor,
});

export const actions: Actions = {
  confirm: (event) =>
    answer(event, 'confirmed', (needs, { number }) => confirmCase(needs, answering(event, number))),
  approve: (event) =>
    answer(event, 'approved', (needs, { number }) => approveCase(needs, answering(event, number))),
  suggest: (event) =>
    answer(event, 'suggested', (needs, { suggestion }) =>
      suggestChange(needs, { secret: event.params.token, text: suggestion }),
    ),
  end: (event) =>
    answer(event, 'ended', (needs, { why }) => endCase(needs, { secret: event.params.token, text: why })),
  resend: (event) =>
    answer(event, 'resent', (needs, { party }) => askAgain(needs, { secret: event.params.token, party })),
};
