import type { BalanceRow, Total } from '#domain/contributions/balance.ts';
import type { Language } from '#domain/language.ts';
import { contributionWords, sayAmount } from '#words/contributions/index.ts';
import { sayDay } from '#words/dates.ts';
import type { Contribution } from './ports.ts';

/** A sum in words, with what of it is reckoned; empty where there is nothing. */
export function tellTotal(language: Language, { unit }: Pick<BalanceRow, 'unit'>, total: Total): string {
  if (total.lines === 0) return '';
  const amount = sayAmount(language, total.amount, unit);
  return total.estimates > 0 ? contributionWords(language)('partlyEstimated', { amount }) : amount;
}

/** What a party gives or gains, a text for each kind that it has. */
export const tellSide = (
  language: Language,
  rows: readonly BalanceRow[],
  side: 'given' | 'gained',
): readonly string[] =>
  rows.flatMap((row) => {
    const told = tellTotal(language, row, row[side]);
    return told === '' ? [] : [`${contributionWords(language)(`kind_${row.kind}`)}: ${told}`];
  });

export const tellPeriod = (
  language: Language,
  { startsOn, endsOn }: Pick<Contribution, 'startsOn' | 'endsOn'>,
): string =>
  contributionWords(language)(endsOn ? 'fromTo' : 'onDay', {
    from: sayDay(language, startsOn),
    to: endsOn ? sayDay(language, endsOn) : '',
  });

export function tellAmount(
  language: Language,
  { amount, unit, estimate }: Pick<Contribution, 'amount' | 'unit' | 'estimate'>,
): string {
  const told = sayAmount(language, amount, unit);
  return estimate ? `${told} (${contributionWords(language)('estimateMark')})` : told;
}
