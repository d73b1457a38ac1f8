import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { problem, type Problem } from '#domain/result.ts';
import { checkSent, emptyCase, sendCase } from '#features/submissions/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../answer.ts';
import { masked } from '../../guest/[token]/masked.ts';
import { looksHurried, takeForm, type TakenForm } from './taken.ts';
import type { Actions, PageServerLoad } from './$types';

const outcomes = ['sent', 'draft', 'removed'] as const;
/** Where the mail went, in the few minutes that it matters; never in an address. */
const cookie = 'case-sent-to';

export const load: PageServerLoad = ({ locals, url, cookies }) => {
  const done = outcomes.find((one) => one === url.searchParams.get('done')) ?? null;
  return {
    done,
    to: done ? (cookies.get(cookie) ?? null) : null,
    typed: emptyCase(locals.language),
    people: { sender: '', email: '', libraryEmail: '', partnerEmail: '' },
    once: crypto.randomUUID(),
    mark: locals.visit.formMarks.make(),
    otherPath: address(otherLanguage(locals.language), 'cases', 'tell'),
  };
};

/** The form again, with all that was typed. */
function shown(taken: TakenForm, wrong: Problem, mark = taken.mark) {
  const { typed, people, once } = taken;
  return fail(statusOf(wrong), { problem: wrong, typed, people, once, mark });
}

async function send(event: RequestEvent, stage: 'draft' | 'unconfirmed') {
  const { locals, cookies } = event;
  const { visit, language } = locals;
  const taken = await takeForm(event);
  const hurried = looksHurried(event, taken);
  if (hurried !== null) return shown(taken, problem('look-again').problem, hurried);
  const { typed, people, once } = taken;
  const checked = checkSent({ typed, people, stage });
  if (!checked.ok) return shown(taken, checked.problem);
  // Counted from here on alone: whoever has to correct a field is not shut out for it.
  const allowed =
    visit.allow('case-from', visit.remoteAddress) && visit.allow('case-by', checked.value.email);
  if (!allowed) return shown(taken, problem('too-many-cases').problem);
  const sent = await locals.within((needs) => sendCase(needs, { once, typed, people, stage }));
  if (!sent.ok) return shown(taken, sent.problem);
  const path = address(language, 'cases', 'tell');
  cookies.set(cookie, masked(sent.value.to), { path, httpOnly: true, sameSite: 'lax', maxAge: 600 });
  redirect(303, `${path}?done=${stage === 'draft' ? 'draft' : 'sent'}`);
}

export const actions: Actions = {
  send: (event) => send(event, 'unconfirmed'),
  draft: (event) => send(event, 'draft'),
};
