import { fail, redirect } from '@sveltejs/kit';
import { laterFrom } from '#domain/promises/standing.ts';
import {
  endPromise,
  filterInput,
  listPromises,
  makePromise,
  summary,
  takers,
} from '#features/promises/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { params, url, locals } = event;
  const asked = Object.fromEntries(url.searchParams);
  const { party, source, ...more } = filterInput.parse({ ...asked, state: asked['state'] ?? 'open' });
  // An empty choice in the form is every state.
  const state = asked['state'] === '' ? undefined : (more.state ?? 'open');
  const due = asked['due'] === 'quiet' || asked['due'] === 'soon' ? asked['due'] : '';
  const told = await locals.within(async (needs) => {
    const before = due === 'quiet' ? needs.today : due === 'soon' ? laterFrom(needs.today) : undefined;
    const filter = { partyId: party, state, source, before, after: asked['after'], limit: 50 };
    const list = found(await listPromises(needs, params.id, filter));
    const counted = await summary(needs, params.id);
    return { list, counted, parties: await takers(needs, params.id) };
  });
  return {
    ...told,
    mine: (await locals.within((needs) => needs.partnerships.mySeats(params.id))).map(
      ({ partyId }) => partyId,
    ),
    filter: { party: party ?? '', state: state ?? '', source: source ?? '', due },
    done: url.searchParams.get('done'),
  };
};

export const actions: Actions = {
  make: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const partnershipId = event.params.id;
    const typed = textsOf(await event.request.formData(), 'text', 'by', 'dueOn');
    const [partyId = '', ownerId = ''] = typed.by.split('/');
    const source = { kind: 'own', id: null } as const;
    const { text, dueOn } = typed;
    const made = await within((needs) =>
      makePromise(needs, { partnershipId, text, partyId, ownerId, dueOn, source }),
    );
    if (!made.ok) return fail(statusOf(made.problem), { problem: made.problem, typed });
    redirect(303, `${address(language, 'workspace', 'partnerships', partnershipId, 'promises')}?done=made`);
  },
  done: async (event) => {
    needReader(event);
    const { within, language } = event.locals;
    const { id } = textsOf(await event.request.formData(), 'id');
    const ended = await within((needs) => endPromise(needs, { id }));
    if (!ended.ok) return fail(statusOf(ended.problem), { problem: ended.problem, typed: null });
    redirect(303, `${address(language, 'workspace', 'partnerships', event.params.id, 'promises')}?done=done`);
  },
};
