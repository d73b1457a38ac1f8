import { fail, redirect } from '@sveltejs/kit';
import type { Problem } from '#domain/result.ts';
import { emptyToolSheet } from '#domain/tools/empty-sheet.ts';
import { keepOwnSheet, parseToolForm, toolTexts } from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { problemSentence } from '#words/problems/index.ts';
import { statusOf } from '../../../../../../../answer.ts';
import { needPerson } from '../../../../../../../need-reader.ts';
import { errorsOf } from '../../../../../../../tell-problem.ts';
import { templateShown, type Shown } from './template-shown.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const shownOf = ({ params, url }: Pick<RequestEvent, 'params' | 'url'>): Shown => ({
  organisationId: params.id,
  id: params.template,
  version: url.searchParams.get('version'),
});

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  const { within, language } = event.locals;
  const { read, number, template, tool, front } = await within((needs) =>
    templateShown(needs, shownOf(event)),
  );
  return {
    organisation: read.organisation,
    id: read.id,
    number,
    tool: { id: tool.id, title: front.title, template },
    texts: toolTexts(language, front),
    empty: emptyToolSheet(tool),
    posted: event.request.method === 'POST',
  };
};

export const actions: Actions = {
  default: async (event) => {
    needPerson(event);
    const { within, language } = event.locals;
    const { tool, number } = await within((needs) => templateShown(needs, shownOf(event)));
    const { draft, sheet, removed, deed, problems } = parseToolForm(tool, await event.request.formData());
    const errors = problems.flatMap((problem) => errorsOf(problemSentence(language), problem));
    const shown = { draft, removed, deed, errors, problem: null as Problem | null };
    if (errors.length > 0 && deed !== 'edit') return fail(422, shown);
    if (deed !== 'keep' || number === 0) return shown;
    const kept = await within((needs) => keepOwnSheet(needs, { tool: tool.id, content: sheet }));
    if (!kept.ok) return fail(statusOf(kept.problem), { ...shown, problem: kept.problem });
    redirect(303, `${address(language, 'workspace', 'sheets', kept.value.id)}?done=kept`);
  },
};
