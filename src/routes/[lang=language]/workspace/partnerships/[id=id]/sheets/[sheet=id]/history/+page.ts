import { error } from '@sveltejs/kit';
import { takeEngine } from '#features/toolbox/tool-engine.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
  const engine = await takeEngine(data.tool);
  if (!engine) error(404);
  return { ...data, engine };
};
