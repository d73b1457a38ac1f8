import { error } from '@sveltejs/kit';
import { takeTool } from '#features/toolbox/tool-shelf.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
  const engine = await takeTool(data.tool.id);
  if (!engine) error(404);
  return { ...data, engine };
};
