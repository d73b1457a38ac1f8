import type { da } from './da.ts';

export const en = {
  brief: 'Brief',
  whole: 'The whole clause',
} as const satisfies Record<keyof typeof da, string>;
