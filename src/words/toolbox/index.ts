import type { Bilingual } from '#domain/language.ts';
import { da } from './da.ts';
import { en } from './en.ts';

/** The texts as they are, for a sheet in the browser to fill with `fill.ts`; no plurals in this room. */
export type ToolboxTexts = Readonly<Record<keyof typeof da, string>>;
export const toolboxTexts: Bilingual<ToolboxTexts> = { da, en };
