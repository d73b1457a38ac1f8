import { daysBetween } from '../time.ts';
import { clauseBank } from './clause-bank.ts';
import type { ClauseRule } from './clause-rule.ts';
import type { AgreementDates, AgreementDraft, Circumstance } from './model.ts';

/** What decides which clauses an agreement needs. */
export type AgreementFrame = Pick<AgreementDraft, 'level' | 'mode' | 'circumstances' | 'dates'>;

/** Days from start to end from which a partnership is "long": six whole calendar months are 180 at least. */
export const longFromDays = 180;

/** The circumstances that the dates and the number of parties show by themselves. */
export function shownCircumstances(dates: AgreementDates, partyCount: number): readonly Circumstance[] {
  const { startsOn, endsOn } = dates;
  const long = startsOn !== null && endsOn !== null && daysBetween(startsOn, endsOn) >= longFromDays;
  return [...(long ? (['long'] as const) : []), ...(partyCount >= 3 ? (['many-parties'] as const) : [])];
}

/** Suggested for this agreement: the letter of intent has its fixed set, the full one follows the rules. */
export function isRelevant(rule: ClauseRule, frame: AgreementFrame): boolean {
  if (isMandatory(rule, frame)) return true;
  return frame.level === 'full' && (rule.relevance === 'usually' || rule.modes.includes(frame.mode));
}

/** Demanded in this agreement, so that it counts in the completeness. A partner's kind only suggests. */
export function isMandatory(rule: ClauseRule, frame: AgreementFrame): boolean {
  if (frame.level === 'intent') return rule.inIntent;
  if (typeof rule.relevance === 'string') return rule.relevance !== 'usually';
  const known = [...frame.circumstances, ...shownCircumstances(frame.dates, 0)];
  return rule.relevance.when.some((circumstance) => known.includes(circumstance));
}

/** The clauses demanded, in the order of the document. */
export const mandatory = (frame: AgreementFrame): readonly ClauseRule[] =>
  clauseBank.filter((rule) => isMandatory(rule, frame));

/** The clauses to begin with: those that are suggested. */
export const suggested = (frame: AgreementFrame): readonly ClauseRule[] =>
  clauseBank.filter((rule) => isRelevant(rule, frame));
