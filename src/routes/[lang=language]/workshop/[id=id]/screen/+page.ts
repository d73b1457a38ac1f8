import { takeResultView } from '#features/toolbox/ui/result-views.ts';
import { takeEngine } from '#features/toolbox/tool-engine.ts';
import type { PageLoad } from './$types';

export const csr = true;

export const load: PageLoad = async ({ data }) => ({
  ...data,
  whole: data.tool ? await takeEngine(data.tool) : null,
  view: data.tool ? await takeResultView(data.tool.id) : null,
});
