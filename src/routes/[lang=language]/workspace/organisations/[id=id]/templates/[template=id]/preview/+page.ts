import { error } from '@sveltejs/kit';
import { takeEngine } from '#features/toolbox/tool-engine.ts';
import { takeParts } from '#features/toolbox/ui/field-parts.ts';
import { takeResultView } from '#features/toolbox/ui/result-views.ts';
import type { PageLoad } from './$types';

/** The template as a tool, and the fields it has. */
export const load: PageLoad = async ({ data }) => {
  const engine = (await takeEngine(data.tool)) ?? error(404);
  return {
    ...data,
    engine,
    parts: await takeParts(engine),
    view: data.posted ? await takeResultView(engine.id) : null,
  };
};
