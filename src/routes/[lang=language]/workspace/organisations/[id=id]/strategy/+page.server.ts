import { fail, redirect } from '@sveltejs/kit';
import { toSheet } from '#domain/strategy/from-sheet.ts';
import { problem } from '#domain/result.ts';
import { approveStrategy, readStrategy, takeInSheet } from '#features/strategy/index.ts';
import { takeTool } from '#features/toolbox/index.ts';
import { readSheetFile, sheetFile } from '#features/toolbox/loose-file.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { textsOf } from '../../../../../read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const read = found(await event.locals.within((needs) => readStrategy(needs, event.params.id)));
  const tool = await takeTool('strategy');
  const out = tool ? sheetFile(tool, toSheet(read.strategy, read.house.organisation.name)) : '';
  return { ...read, out, done: event.url.searchParams.get('done') };
};

const back = (language: 'da' | 'en', id: string, done: string): never =>
  redirect(303, `${address(language, 'workspace', 'organisations', id, 'strategy')}?done=${done}`);

export const actions: Actions = {
  approve: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const typed = textsOf(await event.request.formData(), 'note', 'revision');
    const approved = await within((needs) => approveStrategy(needs, event.params.id, typed));
    if (!approved.ok)
      return fail(statusOf(approved.problem), { problem: approved.problem, note: typed.note });
    return back(language, event.params.id, 'approved');
  },
  takeIn: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const file = (await event.request.formData()).get('file');
    const tool = await takeTool('strategy');
    const text = file instanceof File && file.size < 500_000 ? await file.text() : '';
    const read = tool ? readSheetFile(tool, text) : problem('not-found');
    if (!read.ok) return fail(422, { problem: read.problem, note: '' });
    const taken = await within((needs) => takeInSheet(needs, event.params.id, read.value));
    if (!taken.ok) return fail(statusOf(taken.problem), { problem: taken.problem, note: '' });
    return back(language, event.params.id, 'taken');
  },
};
