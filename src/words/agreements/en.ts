import type { da } from './da.ts';

export const en: Record<keyof typeof da, string> = {
  mustHaveLead: 'This is essential to us:',
  niceToHaveLead: 'This would please us:',
};
