import type { Bilingual } from '#domain/language.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export type LiveTexts = Readonly<Record<keyof typeof da, string>>;
export const liveTexts: Bilingual<LiveTexts> = { da, en };
