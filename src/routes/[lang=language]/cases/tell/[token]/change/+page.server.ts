import { error, fail, redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { changeCase, openCase } from '#features/submissions/index.ts';
import { address } from '#words/addresses.ts';
import { statusOf } from '../../../../../answer.ts';
import { takeForm } from '../../taken.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const { language } = locals;
  const here = address(language, 'cases', 'tell', params.token);
  const opened = await locals.within((needs) => openCase(needs, params.token));
  // What became of it is said on the link's own page.
  if (!opened.ok || !opened.value.may.change) redirect(303, here);
  const { typed, people, state, revision, reason } = opened.value;
  const own = (party: string, email: string): string => (people.sender === party ? '' : email);
  return {
    ...{ typed, state, revision, reason, token: params.token },
    fixed: people.email,
    people: {
      sender: people.sender,
      email: people.email,
      libraryEmail: own('library', people.libraryEmail),
      partnerEmail: own('partner', people.partnerEmail),
    },
    saved: url.searchParams.get('done') === 'draft',
    otherPath: address(otherLanguage(language), 'cases', 'tell', params.token, 'change'),
  };
};

async function save(event: RequestEvent, stage: 'draft' | 'unconfirmed') {
  const { locals, params, request, url } = event;
  const { language } = locals;
  const form = await request.clone().formData();
  const taken = await takeForm(event);
  const fromRevision = Number(form.get('revision'));
  const secret = params.token;
  const changed = await locals.within((needs) =>
    changeCase(needs, { ...{ secret, stage, fromRevision }, typed: taken.typed, people: taken.people }),
  );
  if (!changed.ok) {
    if (changed.problem.kind.startsWith('case-link')) error(statusOf(changed.problem));
    return fail(statusOf(changed.problem), { ...taken, problem: changed.problem });
  }
  if (changed.value === 'draft') redirect(303, `${url.pathname}?done=draft`);
  const here = address(language, 'cases', 'tell', secret);
  redirect(303, changed.value === 'asked-anew' ? `${here}?done=asked` : here);
}

export const actions: Actions = {
  send: (event) => save(event, 'unconfirmed'),
  draft: (event) => save(event, 'draft'),
};
