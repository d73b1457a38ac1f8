import { takeParts } from '#features/toolbox/ui/field-parts.ts';
import { takeResultView } from '#features/toolbox/ui/result-views.ts';
import { voiceTool } from '#features/toolbox/sheet-mode.ts';
import { takeEngine } from '#features/toolbox/tool-engine.ts';

import type { PageLoad } from './$types';

/** The page follows the others by itself: it needs a script, and is whole without. */
export const csr = true;

/** The step's tool and the fields it has; no other tool's code is fetched. */
export const load: PageLoad = async ({ data }) => {
  const whole = data.tool ? await takeEngine(data.tool) : null;
  const asked = whole?.apart ? voiceTool(whole) : whole;
  return {
    ...data,
    whole,
    asked,
    parts: asked ? await takeParts(asked) : {},
    view: data.tool?.shown ? await takeResultView(data.tool.id) : null,
  };
};
