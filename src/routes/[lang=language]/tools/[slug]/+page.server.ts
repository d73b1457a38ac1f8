import { fail, redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { emptyToolSheet } from '#domain/tools/empty-sheet.ts';
import type { Tool } from '#domain/tools/tool.ts';
import { casesOf } from '#features/cases/index.ts';
import { readTool, toolChapter } from '#features/guide/index.ts';
import {
  isForParties,
  keepOwnSheet,
  modeOf,
  parseToolForm,
  sampleSheet,
  suggestionsIn,
  takeTool,
  toolTexts,
  withoutSuggestions,
  type ToolTexts,
} from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { modelTexts } from '#words/models/index.ts';
import { problemSentence } from '#words/problems/index.ts';
import { toolPageWords } from '#words/tool-page/index.ts';
import { found, markPublic } from '../../../answer.ts';
import { errorsOf } from '../../../tell-problem.ts';
import { nextSteps } from './next-steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language, visit } = event.locals;
  const { page, chapter, cases, next } = await within(async (needs) => {
    const page = found(await readTool(needs, language, event.params.slug));
    const { front } = page;
    return {
      page,
      chapter: await toolChapter(needs, language, front.chapter),
      cases: await casesOf(needs, language, { tool: front.id }),
      next: await nextSteps(needs, language, front.next),
    };
  });
  const { front } = page;
  const tool = await takeTool(front.id);
  const { html } = await visit.render(language, page.body);
  if (event.request.method === 'GET') markPublic(event);
  const { id, slug, code, title, summary, who, duration, group, phases } = front;
  const posted = event.request.method === 'POST';
  const texts = withoutCommon(toolTexts(language, front));
  return {
    front: { id, slug, code, title, summary, who, duration, group },
    chapter: chapter && { slug: chapter.slug, title: chapter.title },
    cases,
    next,
    html,
    // A form that was sent has no script to fetch them with.
    texts: posted ? texts : light(texts),
    suggests: !posted && Object.keys(suggestionsIn(front)).length > 0,
    sample: tool && front.sample ? { note: front.sample.note, sheet: sampleSheet(tool, front) } : null,
    empty: tool && emptyToolSheet(tool),
    goesOn: tool ? waysOn(tool) : null,
    say: toolPageWords[language],
    phases: phases.map((number) => ({
      number,
      name: modelTexts(language).phases.phases[number - 1]?.[0] ?? '',
    })),
    posted,
    otherPath: address(otherLanguage(language), 'tools', page.otherSlug),
  };
};

/** A sheet for oneself alone is kept by oneself; others can go into a partnership, some with a side for each party. */
const waysOn = (tool: Tool): 'sides' | 'partnership' | 'own' =>
  !isForParties(tool) ? 'own' : modeOf(tool) === 'sides' ? 'sides' : 'partnership';

/** What every sheet says is not sent with each of them: the browser fetches it once. */
type OwnTexts = Omit<ToolTexts, 'ui'>;
const withoutCommon = ({ ui: _, ...texts }: ToolTexts): OwnTexts => texts;

/** The sheet and its result speak of the same prompts: told once. */
const light = (texts: OwnTexts): OwnTexts => {
  const prompts = withoutSuggestions(texts.prompts);
  return { ...texts, prompts, result: { ...texts.result, prompts } };
};

export const actions: Actions = {
  default: async (event) => {
    const { within, language, reader } = event.locals;
    const page = found(await within((needs) => readTool(needs, language, event.params.slug)));
    const tool = await takeTool(page.front.id);
    if (!tool) return fail(404);
    const { draft, sheet, problems, deed, removed } = parseToolForm(tool, await event.request.formData());
    const errors = problems.flatMap((problem) => errorsOf(problemSentence(language), problem));
    const shown = { draft, removed, errors, deed, signInFirst: false };
    if (problems.length > 0 && deed !== 'edit') return fail(422, shown);
    if (deed !== 'keep' && deed !== 'partnership') return shown;
    if (reader?.kind !== 'person') return fail(401, { ...shown, signInFirst: true });
    const kept = found(await within((needs) => keepOwnSheet(needs, { tool: tool.id, content: sheet })));
    if (deed === 'keep') redirect(303, address(language, 'workspace'));
    redirect(303, `${address(language, 'workspace', 'partnerships', 'new')}?sheet=${kept.id}`);
  },
};
