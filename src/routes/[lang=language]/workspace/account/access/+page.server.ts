import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { problem } from '#domain/result.ts';
import { address } from '#words/addresses.ts';
import { needPerson } from '../../../../need-reader.ts';
import { textsOf } from '../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

const ownId = (event: Pick<RequestEvent, 'locals' | 'url' | 'request'>): string => {
  needPerson(event);
  const { asker } = event.locals.who;
  return asker.kind === 'person' ? asker.personId : error(403);
};

export const load: PageServerLoad = async (event) => {
  const personId = ownId(event);
  const { signIn } = event.locals.visit;
  return {
    passkeys: await signIn.passkeys(personId),
    sessions: await signIn.sessions(personId),
    done: event.url.searchParams.get('done'),
  };
};

/** Both lists are the person's own: somebody else's id is simply not found. */
async function end(event: Pick<RequestEvent, 'locals' | 'url' | 'request'>, what: 'passkey' | 'session') {
  const personId = ownId(event);
  const { signIn } = event.locals.visit;
  const { id } = textsOf(await event.request.formData(), 'id');
  const ended =
    what === 'passkey'
      ? await signIn.removePasskey({ personId, passkeyId: id })
      : await signIn.endSession({ personId, sessionId: id });
  if (!ended) return fail(404, { problem: problem('not-found').problem });
  if (what === 'session') await event.locals.visit.live.recheck(personId);
  redirect(303, `${address(event.locals.language, 'workspace', 'account', 'access')}?done=${what}`);
}

export const actions: Actions = {
  passkey: (event) => end(event, 'passkey'),
  session: (event) => end(event, 'session'),
};
