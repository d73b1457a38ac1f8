import type { Tool } from '../tool.ts';

import { winWinPrompts } from './model.ts';
import { show } from './show.ts';

/** T13: what each party gives, wants and risks, first alone and then together. */
export const tool: Tool = {
  id: 'win-win',
  code: 'T13',
  version: 1,
  prompts: winWinPrompts,
  groups: [
    { id: 'about', prompts: ['occasion', 'purpose'] },
    {
      id: 'party',
      prompts: ['brings', 'wants', 'mustHave', 'niceToHave', 'cost', 'risk', 'citizens', 'gain', 'effort'],
    },
    { id: 'together', prompts: ['together', 'smallestStep'] },
  ],
  sides: { of: 'party', start: 2, most: 12 },
  wide: true,
  compute: show,
};
