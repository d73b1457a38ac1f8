import { fail, redirect } from '@sveltejs/kit';
import {
  declinePromise,
  endPromise,
  movePromise,
  offerPromise,
  readPromise,
  reopenPromise,
  takeBackPromise,
  takePromise,
  takers,
  type Kept,
  type PromiseNeeds,
} from '#features/promises/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { promise: id } = event.params;
  const { read, parties } = await event.locals.within(async (needs) => ({
    read: found(await readPromise(needs, id)),
    parties: await takers(needs, event.params.id),
  }));
  if (read.promise.partnershipId !== event.params.id) found({ ok: false, problem: { kind: 'not-found' } });
  return { ...read, parties, done: event.url.searchParams.get('done') };
};

type Deed = (needs: PromiseNeeds, input: unknown) => Promise<Kept>;

/** Every deed on the page is a small form; what was typed is kept when it did not go through. */
async function answer(event: RequestEvent, deed: Deed, told: string) {
  needReader(event);
  const { within, language } = event.locals;
  const typed = textsOf(await event.request.formData(), 'dueOn', 'because', 'to', 'fromRevision');
  const { id: room, promise: id } = event.params;
  const input = { ...typed, id, fromRevision: typed.fromRevision || undefined };
  const kept = await within((needs) => deed(needs, input));
  if (kept.ok)
    redirect(303, `${address(language, 'workspace', 'partnerships', room, 'promises', id)}?done=${told}`);
  const { problem } = kept;
  return fail(statusOf(problem), { problem, typed, deed: told, stale: 'current' in problem });
}

export const actions: Actions = {
  done: (event) => answer(event, endPromise, 'done'),
  move: (event) => answer(event, movePromise, 'moved'),
  offer: (event) => answer(event, offerPromise, 'offered'),
  take: (event) => answer(event, takePromise, 'taken'),
  decline: (event) => answer(event, declinePromise, 'declined'),
  reopen: (event) => answer(event, reopenPromise, 'reopened'),
  back: (event) => answer(event, takeBackPromise, 'back'),
};
