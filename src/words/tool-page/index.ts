import type { Bilingual } from '#domain/language.ts';
import { da } from './da.ts';
import { en } from './en.ts';

/** The words as they are, sent with the page: no catalogue has to be fetched for them. */
export type ToolPageWords = Readonly<Record<keyof typeof da, string>>;
export const toolPageWords: Bilingual<ToolPageWords> = { da, en };
