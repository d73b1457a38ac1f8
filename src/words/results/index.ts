import type { Bilingual } from '#domain/language.ts';
import { da } from './da.ts';
import { en } from './en.ts';

/** The texts as they are, to be filled with `fill`: a result is drawn in the browser too. */
export type ResultWords = Readonly<Record<keyof typeof da, string>>;
export const resultWords: Bilingual<ResultWords> = { da, en };
