import { error, fail, redirect } from '@sveltejs/kit';
import { mostBytes } from '#domain/files/model.ts';
import { readFile, removeFile, replaceFile } from '#features/files/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../answer.ts';
import { needReader } from '../../../../../../need-reader.ts';
import { textsOf } from '../../../../../../read-form.ts';
import { receivedForm } from '../../../../../../received-form.ts';
import { checkedIn } from '../sent-content.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { locals, params, url } = event;
  const read = found(await locals.within((needs) => readFile(needs, params.file)));
  if (read.file.partnershipId !== params.id) error(404);
  return { ...read, done: url.searchParams.get('done') };
};

const place = ({ locals, params }: RequestEvent, ...more: string[]): string =>
  address(locals.language, 'workspace', 'partnerships', params.id, 'files', ...more);

export const actions: Actions = {
  replace: async (event) => {
    needReader(event);
    const { within, visit } = event.locals;
    const { may } = found(await within((needs) => readFile(needs, event.params.file)));
    if (!may.replace) error(403);
    await using form = await receivedForm(event, mostBytes.file);
    const typed = textsOf(form.texts, 'fromNumber', 'url');
    const checked = await checkedIn(form, visit);
    const input = { id: event.params.file, fromNumber: typed.fromNumber };
    const done = checked.ok ? await within((needs) => replaceFile(needs, input, checked.value)) : checked;
    if (!done.ok) return fail(statusOf(done.problem), { problem: done.problem, typed });
    redirect(303, `${place(event, event.params.file)}?done=replaced`);
  },
  remove: async (event) => {
    needReader(event);
    const removed = await event.locals.within((needs) => removeFile(needs, event.params.file));
    // Taken out already, in another tab or by a colleague.
    if (!removed.ok && removed.problem.kind !== 'not-found')
      return fail(statusOf(removed.problem), { problem: removed.problem, typed: null });
    redirect(303, `${place(event)}?done=removed`);
  },
};
