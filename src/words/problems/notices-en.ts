import type { notices as da } from './notices-da.ts';

export const notices: Readonly<Record<keyof typeof da, string>> = {
  'hours-both': 'Write both times, or leave both empty.',
  'hours-same': 'Write two different times.',
};
