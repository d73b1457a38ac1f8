import { error } from '@sveltejs/kit';
import { takeEngine } from '#features/toolbox/tool-engine.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
  const engine = await takeEngine(data.tool);
  const earlier = data.before ? await takeEngine(data.before.tool) : engine;
  if (!engine || !earlier) error(404);
  return { ...data, engine, earlier };
};
