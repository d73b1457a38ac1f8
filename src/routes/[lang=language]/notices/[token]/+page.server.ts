import { fail, redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { doAction, findAction, readAction } from '#features/notices/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

type Locals = App.Locals;

/** Whose link it is, asked as nobody; then what it is about, read and done in that person's own name. */
async function byLink<T>(
  { visit, language }: Locals,
  token: string,
  deed: (needs: Parameters<typeof readAction>[0], action: Found) => Promise<T>,
) {
  const nobody = { asker: { kind: 'nobody' }, signedInBy: null, language } as const;
  const found = await visit.within(nobody, (needs) => findAction(needs, token));
  if (!found.ok) return found;
  const asker = { kind: 'person', personId: found.value.personId } as const;
  const who = { asker, signedInBy: 'one-time-link', language } as const;
  return visit.within(who, (needs) => deed(needs, found.value));
}
type Found = Extract<Awaited<ReturnType<typeof findAction>>, { ok: true }>['value'];

/** Opening it does nothing: mail programs open links to look at what is behind them. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'same-origin',
  });
  const otherPath = address(otherLanguage(locals.language), 'notices', params.token);
  const shown = await byLink(locals, params.token, readAction);
  return { shown: shown.ok ? shown.value : null, done: url.searchParams.has('done'), otherPath };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const read = String((await request.formData()).get('read') ?? '');
    const said = await byLink(locals, params.token, (needs, action) => doAction(needs, action, read));
    if (!said.ok) return fail(statusOf(said.problem), { problem: said.problem });
    redirect(303, `${address(locals.language, 'notices', params.token)}?done=1`);
  },
};
