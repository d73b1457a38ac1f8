import { error } from '@sveltejs/kit';
import { takeEngine } from '#features/toolbox/tool-engine.ts';
import { takeParts } from '#features/toolbox/ui/field-parts.ts';
import { takeResultView } from '#features/toolbox/ui/result-views.ts';
import type { PageLoad } from './$types';

/** A shared sheet is written live; before the reveal it is a plain form that also works without script. */
export const csr = true;

export const load: PageLoad = async ({ data }) => {
  const engine = await takeEngine(data.tool);
  if (!engine) error(404);
  const { result } = data.presented;
  const view = result ? await takeResultView(engine.id) : null;
  return { ...data, engine, parts: await takeParts(engine), view };
};
