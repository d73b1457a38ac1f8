import type { Bilingual } from '#domain/language.ts';
import { da } from './da.ts';
import { en } from './en.ts';

/** The words as they are, sent with the page. */
export type DeviceWords = Readonly<Record<keyof typeof da, string>>;
export const deviceWords: Bilingual<DeviceWords> = { da, en };
