import type { Bilingual } from '../language.ts';
import type { RichText } from '../rich-text/model.ts';
import { clauseBank } from './clause-bank.ts';
import type { ClauseId, ClauseText } from './model.ts';
import { type AgreementFrame, isRelevant } from './relevance.ts';

/**
 * The clauses of a new draft: all of the bank with their first texts, so that none has to be looked for;
 * those suggested for this agreement are included.
 */
export const startingClauses = (
  frame: AgreementFrame,
  textOf: (clause: ClauseId) => Bilingual<RichText>,
): readonly ClauseText[] =>
  clauseBank.map((rule) => ({
    clause: rule.id,
    included: isRelevant(rule, frame),
    text: textOf(rule.id),
    revision: 0,
  }));
