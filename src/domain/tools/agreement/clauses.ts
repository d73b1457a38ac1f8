import { clauseBank } from '../../agreements/clause-bank.ts';
import type { ClauseRule } from '../../agreements/clause-rule.ts';
import type { Aspect, ClauseId } from '../../agreements/model.ts';
import { type Language, languages } from '../../language.ts';
import type { Case, Condition, Prompt } from '../../prompts/prompt.ts';

/** What each party says of itself makes these; they are not written a second time. */
const ofParties: readonly ClauseId[] = ['A01', 'A07', 'A08'];

const written: readonly ClauseRule[] = clauseBank.filter(({ id }) => !ofParties.includes(id));

/** The prompt of a clause in a language. */
export const clausePrompt = (clause: ClauseId, language: Language): string => `${clause}-${language}`;

const isFull: Condition = { prompt: 'level', among: ['full'] };

/**
 * When the clause is asked for: as `isRelevant` suggests it. What also the dates or the number of parties may show is
 * asked for in every full agreement, for here nothing but the answers is known.
 */
function casesOf({ inIntent, relevance, modes }: ClauseRule): readonly Case[] {
  const level: Case = inIntent ? [] : [isFull];
  if (typeof relevance === 'string' || relevance.when.includes('long')) return [level];
  const when: Case = [...level, { prompt: 'circumstances', among: relevance.when }];
  return modes.length === 0 ? [when] : [when, [...level, { prompt: 'mode', among: modes }]];
}

const promptOf = (rule: ClauseRule, language: Language): Prompt => ({
  id: clausePrompt(rule.id, language),
  kind: 'long-text',
  per: 'sheet',
  visibility: 'shared',
  longest: 4000,
  language,
  suggested: true,
  shownWhen: casesOf(rule).map((conditions) => [
    { prompt: 'languages', among: [language, 'both'] },
    ...conditions,
  ]),
  ...(rule.hardStop && { required: true }),
});

/** Every clause that is written, in each language, in the order of the document. */
export const clausePrompts: readonly Prompt[] = written.flatMap((rule) =>
  languages.map((language) => promptOf(rule, language)),
);

export const promptsOfAspect = (aspect: Aspect): readonly string[] =>
  written
    .filter((rule) => rule.aspect === aspect)
    .flatMap(({ id }) => languages.map((language) => clausePrompt(id, language)));

export const isOfParties = (clause: ClauseId): boolean => ofParties.includes(clause);
