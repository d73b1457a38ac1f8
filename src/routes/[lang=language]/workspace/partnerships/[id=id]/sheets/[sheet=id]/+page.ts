import { error } from '@sveltejs/kit';
import { fedTool } from '#domain/sights/fed-tool.ts';
import { takeEngine } from '#features/toolbox/tool-engine.ts';
import { takeParts } from '#features/toolbox/ui/field-parts.ts';
import { takeResultView } from '#features/toolbox/ui/result-views.ts';
import type { PageLoad } from './$types';

/** A shared sheet is written live; before the reveal it is a plain form that also works without script. */
export const csr = true;

export const load: PageLoad = async ({ data }) => {
  const bare = await takeEngine(data.tool);
  if (!bare) error(404);
  const engine = fedTool(bare, data.fed);
  const { result } = data.presented;
  const view = result ? await takeResultView(engine.id) : null;
  return { ...data, engine, parts: await takeParts(engine), view };
};
