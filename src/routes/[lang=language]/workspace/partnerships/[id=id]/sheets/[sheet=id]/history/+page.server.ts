import { error, fail, redirect } from '@sveltejs/kit';
import type { ToolFront } from '#features/guide/index.ts';
import {
  compareResults,
  frontOf,
  nameVersion,
  readPast,
  templateContent,
  toolTexts,
  withOldWords,
} from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { found, statusOf } from '../../../../../../../answer.ts';
import { needReader } from '../../../../../../../need-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needReader(event);
  const { within, language } = event.locals;
  const compare = event.url.searchParams.get('with');
  return within(async (needs) => {
    const partnership = await needs.partnerships.partnership(event.params.id);
    const past = found(await readPast(needs, { sheetId: event.params.sheet, compare }));
    const front = await frontOf(needs, language, past.sheet.tool);
    if (!partnership || !front || past.sheet.partnershipId !== partnership.id) error(404);
    const then = past.earlier?.tool ?? front.id;
    const before = then === front.id ? null : await frontOf(needs, language, then);
    return {
      partnership,
      past,
      tool: { id: front.id, title: front.title, template: await templateContent(needs, front.id) },
      texts: toolTexts(language, before ? withOldWords(front, before) : front),
      /** Where the two are of different versions of a template: the earlier one, and what only one of them asks. */
      before: before && {
        tool: { id: then, template: await templateContent(needs, then) },
        texts: toolTexts(language, before),
        unlike: {
          before: labelsOf(past.unlike.before, before),
          after: labelsOf(past.unlike.after, front),
        },
      },
      figures: past.earlier ? compareResults(past.earlier.result, past.now.result) : [],
      kept: event.url.searchParams.has('kept'),
    };
  });
};

const labelsOf = (ids: readonly string[], { prompts }: ToolFront): readonly string[] =>
  ids.map((id) => prompts[id]?.label ?? id);

export const actions: Actions = {
  default: async (event) => {
    needReader(event);
    const { within, language, visit } = event.locals;
    const { id, sheet: sheetId } = event.params;
    const typed = String((await event.request.formData()).get('name') ?? '');
    const { mayName } = found(await within((needs) => readPast(needs, { sheetId, compare: null })));
    if (!mayName) error(403);
    // What people are writing this moment belongs to it.
    await visit.live.apply(sheetId, []);
    const named = await within((needs) => nameVersion(needs, { sheetId, name: typed }));
    if (!named.ok) return fail(statusOf(named.problem), { problem: named.problem, typed });
    const here = address(language, 'workspace', 'partnerships', id, 'sheets', sheetId, 'history');
    redirect(303, `${here}?kept=1`);
  },
};
