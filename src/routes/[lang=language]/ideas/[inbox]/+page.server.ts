import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { problem, type Problem } from '#domain/result.ts';
import { checkTold, readInbox, sendIdea } from '#features/ideas/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../answer.ts';
import { textsOf } from '../../../read-form.ts';
import { looksHurried } from '../../cases/tell/taken.ts';
import { masked } from '../../guest/[token]/masked.ts';
import type { Actions, PageServerLoad } from './$types';

const fields = ['title', 'text', 'gain', 'name', 'function', 'house', 'kind', 'email'] as const;
type Typed = Readonly<Record<(typeof fields)[number], string>>;
const empty = Object.fromEntries(fields.map((name) => [name, ''])) as Typed;

/** Where the mail went, in the few minutes that it matters; never in an address. */
const cookie = 'idea-sent-to';

export const load: PageServerLoad = async ({ locals, params, url, cookies }) => {
  const inbox = found(await locals.within((needs) => readInbox(needs, params.inbox)));
  const isSent = url.searchParams.get('done') === 'sent';
  return {
    inbox,
    isSent,
    to: isSent ? (cookies.get(cookie) ?? null) : null,
    typed: empty,
    once: crypto.randomUUID(),
    mark: locals.visit.formMarks.make(),
    otherPath: address(otherLanguage(locals.language), 'ideas', params.inbox),
  };
};

type Taken = {
  readonly typed: Typed;
  readonly once: string;
  readonly mark: string;
  readonly trapped: boolean;
};
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

async function takeForm({ request }: Pick<RequestEvent, 'request'>): Promise<Taken> {
  const form = await request.formData();
  const { once, mark, website } = textsOf(form, 'once', 'mark', 'website');
  return {
    typed: textsOf(form, ...fields),
    once: uuid.test(once) ? once : crypto.randomUUID(),
    mark,
    trapped: website !== '',
  };
}

/** The form again, with all that was typed. */
const shown = ({ typed, once, mark }: Taken, wrong: Problem) =>
  fail(statusOf(wrong), { problem: wrong, typed, once, mark });

export const actions: Actions = {
  default: async (event) => {
    const { locals, cookies, params } = event;
    const { visit, language } = locals;
    const taken = await takeForm(event);
    const hurried = looksHurried(event, taken);
    if (hurried !== null) return shown({ ...taken, mark: hurried }, problem('look-again').problem);
    const checked = checkTold(taken.typed);
    if (!checked.ok) return shown(taken, checked.problem);
    // Counted from here on alone: whoever has to correct a field is not shut out for it.
    const allowed =
      visit.allow('public-form', visit.remoteAddress) && visit.allow('case-by', checked.value.email);
    if (!allowed) return shown(taken, problem('too-many-requests').problem);
    const sent = await locals.within((needs) => sendIdea(needs, params.inbox, taken));
    if (!sent.ok) return shown(taken, sent.problem);
    const path = address(language, 'ideas', params.inbox);
    cookies.set(cookie, masked(sent.value.to), { path, httpOnly: true, sameSite: 'lax', maxAge: 600 });
    redirect(303, `${path}?done=sent`);
  },
};
