import { error, fail, redirect } from '@sveltejs/kit';
import type { Problem } from '#domain/result.ts';
import { toolTexts } from '#features/guide/index.ts';
import {
  keepOwnSheet,
  ownWinWinSheet,
  parseLooseForm,
  removeOwnSheet,
  sheetTexts,
} from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { params, url, locals } = event;
  return locals.within(async (needs) => {
    const { revision, ...sheet } = found(await ownWinWinSheet(needs, params.id));
    const front = await toolTexts(needs, locals.language, 'win-win');
    if (!front) error(404);
    const { title, slug } = front;
    const texts = sheetTexts(locals.language, front);
    return { sheet, revision, tool: { title, slug }, texts, kept: url.searchParams.has('done') };
  });
};

export const actions: Actions = {
  write: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { id } = event.params;
    const data = await event.request.formData();
    const revision = Number(data.get('revision')) || 0;
    const form = parseLooseForm(data);
    const shown = { ...form, problem: null as Problem | null };
    if (form.problems.length > 0) return fail(422, shown);
    if (form.deed !== 'keep' && form.deed !== 'partnership') return shown;
    const kept = await within((needs) => keepOwnSheet(needs, { id, content: form.sheet, revision }));
    if (!kept.ok) return fail(statusOf(kept.problem), { ...shown, problem: kept.problem });
    const taken = `${address(language, 'workspace', 'partnerships', 'new')}?sheet=${id}`;
    redirect(
      303,
      form.deed === 'partnership' ? taken : `${address(language, 'workspace', 'sheets', id)}?done=kept`,
    );
  },
  remove: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    found(await within((needs) => removeOwnSheet(needs, event.params.id)));
    redirect(303, `${address(language, 'workspace')}?done=removed`);
  },
};
