import { error, fail, redirect } from '@sveltejs/kit';
import { mostBytes } from '#domain/files/model.ts';
import { putFile, readFiles } from '#features/files/index.ts';
import { address } from '#words/addresses.ts';
import { afterIn } from '../../../../../after-page.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needReader } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import { receivedForm } from '../../../../../received-form.ts';
import { checkedIn } from './sent-content.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { locals, params, url } = event;
  const page = { limit: 50, ...afterIn(url) };
  const read = await locals.within(async (needs) => ({
    ...found(await readFiles(needs, params.id, page)),
    sending: needs.newId(),
  }));
  return { ...read, done: url.searchParams.get('done') };
};

/** Who may put nothing here is turned away before the file is read. */
async function onlyForWriters({ locals, params }: RequestEvent): Promise<void> {
  const { putFor } = found(await locals.within((needs) => readFiles(needs, params.id, { limit: 1 })));
  if (putFor.length === 0) error(403);
}

const put = (of: 'added' | 'linked') => async (event: RequestEvent) => {
  needReader(event);
  await onlyForWriters(event);
  const { within, language, visit } = event.locals;
  await using form = await receivedForm(event, mostBytes.file);
  const typed = textsOf(form.texts, 'title', 'whose', 'url', 'sending');
  const checked = await checkedIn(form, visit);
  const input = {
    partnershipId: event.params.id,
    title: typed.title,
    partyId: typed.whose,
    own: typed.whose !== '',
    sending: typed.sending,
  };
  const done = checked.ok ? await within((needs) => putFile(needs, input, checked.value)) : checked;
  if (!done.ok) return fail(statusOf(done.problem), { of, problem: done.problem, typed });
  redirect(303, `${address(language, 'workspace', 'partnerships', event.params.id, 'files')}?done=${of}`);
};

export const actions: Actions = { file: put('added'), link: put('linked') };
