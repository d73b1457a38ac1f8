import { error } from '@sveltejs/kit';
import { liveTool, sharedTool } from '#features/toolbox/sheet-mode.ts';
import { takeEngine } from '#features/toolbox/tool-engine.ts';
import { takeParts } from '#features/toolbox/ui/field-parts.ts';
import { takeResultView } from '#features/toolbox/ui/result-views.ts';
import type { PageLoad } from './$types';

/** Viewing and every form work without script; with it, what all write together is written live. */
export const csr = true;

export const load: PageLoad = async ({ data }) => {
  if (data.ended) return { ...data, engine: null, shown: null, parts: {}, view: null };
  const engine = (await takeEngine(data.tool)) ?? error(404);
  const { mode, isLive, result } = data.link;
  const shown = mode === null ? engine : isLive ? liveTool(engine, mode) : sharedTool(engine);
  const view = result ? await takeResultView(engine.id) : null;
  return { ...data, engine, shown, parts: await takeParts(shown), view };
};
