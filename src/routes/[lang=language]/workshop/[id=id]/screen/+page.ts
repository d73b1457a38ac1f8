import { takeResultView } from '#features/toolbox/ui/result-views.ts';
import { takeTool } from '#features/toolbox/tool-shelf.ts';
import type { PageLoad } from './$types';

export const csr = true;

export const load: PageLoad = async ({ data }) => ({
  ...data,
  whole: data.tool ? await takeTool(data.tool.id) : null,
  view: data.tool ? await takeResultView(data.tool.id) : null,
});
