import type { Bilingual } from '#domain/language.ts';
import { results as da } from './results-da.ts';
import { results as en } from './results-en.ts';

/** What the result of any template says: the same counting for all of them, so the same words. */
export type ResultsOfTemplates = {
  readonly blocks: Readonly<Record<keyof (typeof da)['blocks'], ResultWords>>;
  readonly says: Readonly<Record<keyof (typeof da)['says'], string>>;
  readonly row: Readonly<Record<'one' | 'add', string>>;
  readonly sides: Readonly<Record<keyof (typeof da)['sides'], SideWords>>;
};
type ResultWords = Readonly<Record<'label' | 'explains' | 'formula' | 'caveat', string>>;
type SideWords = Readonly<Record<'one' | 'name' | 'help' | 'add' | 'remove', string>>;

export const templateResults: Bilingual<ResultsOfTemplates> = { da, en };
