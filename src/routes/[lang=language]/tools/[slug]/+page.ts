import { takeParts } from '#features/toolbox/ui/field-parts.ts';
import { takeResultView } from '#features/toolbox/ui/result-views.ts';
import { takeTool } from '#features/toolbox/tool-shelf.ts';
import { takeTexts } from '#words/toolbox/take-texts.ts';
import type { PageLoad } from './$types';

/** The sheet saves itself, computes as you write and works without a network: it needs a script. */
export const csr = true;

/** The one tool of the page, the fields it has and what every sheet says; no other tool's code is fetched. */
export const load: PageLoad = async ({ data }) => {
  const tool = await takeTool(data.front.id);
  return {
    ...data,
    tool,
    texts: { ...data.texts, ui: await takeTexts(data.texts.language) },
    parts: tool ? await takeParts(tool, { drawn: data.posted }) : {},
    view: data.posted ? await takeResultView(data.front.id) : null,
  };
};
