import type { Language } from '#domain/language.ts';
import { da } from './da.ts';
import { en } from './en.ts';
import type { ModelTexts } from './texts.ts';

export type { ModelTexts };

export const modelTexts = (language: Language): ModelTexts => ({ da, en })[language];
