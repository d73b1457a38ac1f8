import { error, fail, redirect } from '@sveltejs/kit';
import type { Problem } from '#domain/result.ts';
import { templateHomes } from '#features/templates/index.ts';
import {
  frontOf,
  keepOwnSheet,
  ownSheet,
  parseToolForm,
  removeOwnSheet,
  templateContent,
  toolOf,
  toolTexts,
} from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { found, statusOf } from '../../../../answer.ts';
import { needPerson } from '../../../../need-reader.ts';
import { errorsOf } from '../../../../tell-problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { params, url, locals, request } = event;
  return locals.within(async (needs) => {
    const own = found(await ownSheet(needs, params.id));
    const front = (await frontOf(needs, locals.language, own.tool)) ?? error(404);
    const { id, title, slug } = front;
    return {
      id: params.id,
      sheet: own.sheet,
      revision: own.revision,
      tool: { id, title, slug, template: await templateContent(needs, id) },
      texts: toolTexts(locals.language, front),
      homes: await templateHomes(needs),
      kept: url.searchParams.has('done'),
      posted: request.method === 'POST',
    };
  });
};

export const actions: Actions = {
  write: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { id } = event.params;
    const own = found(await within((needs) => ownSheet(needs, id)));
    const tool = (await within((needs) => toolOf(needs, own.tool))) ?? error(404);
    const data = await event.request.formData();
    const revision = Number(data.get('revision')) || 0;
    const { draft, sheet, removed, deed, problems } = parseToolForm(tool, data);
    const errors = problems.flatMap((problem) => errorsOf(problemSentence(language), problem));
    const shown = { draft, removed, deed, errors, problem: null as Problem | null };
    if (errors.length > 0 && deed !== 'edit') return fail(422, shown);
    if (deed !== 'keep' && deed !== 'partnership') return shown;
    const content = sheet;
    const kept = await within((needs) => keepOwnSheet(needs, { id, tool: tool.id, content, revision }));
    if (!kept.ok) return fail(statusOf(kept.problem), { ...shown, problem: kept.problem });
    const taken = `${address(language, 'workspace', 'partnerships', 'new')}?sheet=${id}`;
    redirect(
      303,
      deed === 'partnership' ? taken : `${address(language, 'workspace', 'sheets', id)}?done=kept`,
    );
  },
  remove: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    found(await within((needs) => removeOwnSheet(needs, event.params.id)));
    redirect(303, `${address(language, 'workspace')}?done=removed`);
  },
};
