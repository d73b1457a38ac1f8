import type { da } from './da.ts';

export const en: Readonly<Record<keyof typeof da, string>> = {
  page: 'Page',
  of: 'of',
  untitled: 'Untitled',
  nothing: 'Nothing to show.',
};
