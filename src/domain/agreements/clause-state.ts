import { type Language, languages } from '../language.ts';
import { gapsIn } from '../rich-text/gaps.ts';
import { isEmpty } from '../rich-text/plain-text.ts';
import { clauseRule } from './clause-bank.ts';
import type { AgreementDates, AgreementDraft, AgreementLanguages, ClauseText } from './model.ts';

/** The languages in which every clause must stand. */
export const languagesOf = (chosen: AgreementLanguages): readonly Language[] =>
  chosen.kind === 'one' ? [chosen.language] : languages;

/** The gaps that are still to be filled in a clause, in the languages of the agreement. */
export function openGaps(clause: ClauseText, chosen: AgreementLanguages): readonly string[] {
  if (clauseRule(clause.clause)?.gaps === 'leave') return [];
  return languagesOf(chosen).flatMap((language) => gapsIn(clause.text[language]));
}

/** Nothing is written in at least one of the agreement's languages. */
export const lacksText = (clause: ClauseText, chosen: AgreementLanguages): boolean =>
  languagesOf(chosen).some((language) => isEmpty(clause.text[language]));

/** Included, written in every language of the agreement, no gap left; A24 also needs both its dates. */
export function isFilled(clause: ClauseText, draft: Pick<AgreementDraft, 'languages' | 'dates'>): boolean {
  if (!clause.included || lacksText(clause, draft.languages)) return false;
  if (clause.clause === 'A24' && !hasPeriod(draft.dates)) return false;
  return openGaps(clause, draft.languages).length === 0;
}

const hasPeriod = (dates: AgreementDates): boolean => dates.startsOn !== null && dates.endsOn !== null;
