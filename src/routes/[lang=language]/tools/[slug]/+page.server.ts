import { fail, redirect } from '@sveltejs/kit';
import { otherLanguage } from '#domain/language.ts';
import { emptySheet } from '#domain/tools/win-win/empty-sheet.ts';
import { casesOf } from '#features/cases/index.ts';
import { readTool, toolChapter } from '#features/guide/index.ts';
import { exampleSheet, keepOwnSheet, parseLooseForm, sheetTexts } from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { found, markPublic } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language, visit } = event.locals;
  const { tool, chapter, cases } = await within(async (needs) => {
    const tool = found(await readTool(needs, language, event.params.slug));
    return {
      tool,
      chapter: await toolChapter(needs, language, tool.front.chapter),
      cases: await casesOf(needs, language, { tool: tool.front.id }),
    };
  });
  const { html } = await visit.render(language, tool.body);
  if (event.request.method === 'GET') markPublic(event);
  return {
    front: tool.front,
    chapter,
    cases,
    html,
    texts: sheetTexts(language, tool.front),
    example: exampleSheet(tool.front),
    empty: emptySheet(),
    otherPath: address(otherLanguage(language), 'tools', tool.otherSlug),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { within, language, reader } = event.locals;
    const form = parseLooseForm(await event.request.formData());
    const shown = { ...form, signInFirst: false };
    if (form.problems.length > 0) return fail(422, shown);
    if (form.deed !== 'keep' && form.deed !== 'partnership') return shown;
    if (reader?.kind !== 'person') return fail(401, { ...shown, signInFirst: true });
    const kept = found(await within((needs) => keepOwnSheet(needs, { content: form.sheet })));
    if (form.deed === 'keep') redirect(303, address(language, 'workspace'));
    redirect(303, `${address(language, 'workspace', 'partnerships', 'new')}?sheet=${kept.id}`);
  },
};
