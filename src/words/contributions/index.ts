import type { Unit } from '#domain/contributions/kinds.ts';
import { formatAmount, type Hundredths } from '#domain/contributions/amount.ts';
import type { Language } from '#domain/language.ts';
import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const contributionWords = catalogue<keyof typeof da>({ da, en });

/** `12,5 timer`, `1 menneske`. */
export const sayAmount = (language: Language, amount: Hundredths, unit: Unit): string =>
  contributionWords(language)(`amount_${unit}`, {
    amount: formatAmount(amount, language),
    count: amount / 100,
  });
