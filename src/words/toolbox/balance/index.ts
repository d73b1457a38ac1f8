import type { Bilingual } from '#domain/language.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export type BalanceTexts = Readonly<Record<keyof typeof da, string>>;
export const balanceTexts: Bilingual<BalanceTexts> = { da, en };
