import { clauseBank } from '../../agreements/clause-bank.ts';
import {
  type AgreementDates,
  type AgreementDraft,
  type AgreementLanguages,
  circumstances,
  type ClauseId,
  type ClauseText,
  modes,
} from '../../agreements/model.ts';
import { shownCircumstances } from '../../agreements/relevance.ts';
import { type Bilingual, isLanguage } from '../../language.ts';
import type { Answer } from '../../prompts/prompt.ts';
import { fromPlain } from '../../rich-text/from-plain.ts';
import { type Block, emptyText, type RichText } from '../../rich-text/model.ts';
import { isDay, type Day } from '../../time.ts';
import { idsOf, numberOf, rowsOf, textOf } from '../counting.ts';
import type { Side, ToolSheet } from '../tool.ts';
import { clausePrompt, isOfParties } from './clauses.ts';

export type SheetDraft = Pick<
  AgreementDraft,
  'level' | 'mode' | 'circumstances' | 'languages' | 'dates' | 'clauses'
>;

/** The sheet as the draft of an agreement, to be judged by the same rules as the one in a partnership. */
export function draftOf(sheet: ToolSheet): SheetDraft {
  const { shared, sides } = sheet;
  const dates = datesOf(sheet);
  const chosen = idsOf(shared['circumstances']);
  const shown = shownCircumstances(dates, sides.filter(isNamed).length);
  return {
    level: shared['level'] === 'full' ? 'full' : 'intent',
    mode: modes.find((mode) => mode === shared['mode']) ?? 'general',
    circumstances: circumstances.filter((one) => chosen.includes(one) || shown.includes(one)),
    languages: languagesIn(sheet),
    dates,
    clauses: clauseBank.map(({ id }) => clauseOf(sheet, id)),
  };
}

/** Danish until they have chosen. */
function languagesIn({ shared }: ToolSheet): AgreementLanguages {
  const [chosen, binding] = [textOf(shared['languages']), textOf(shared['binding'])];
  if (chosen === 'both') return { kind: 'both', binding: isLanguage(binding) ? binding : 'da' };
  return { kind: 'one', language: isLanguage(chosen) ? chosen : 'da' };
}

function datesOf({ shared }: ToolSheet): AgreementDates {
  const days = rowsOf(shared['evaluations']).flatMap(({ cells }) => dayOf(cells['day']) ?? []);
  return {
    startsOn: dayOf(shared['starts']),
    endsOn: dayOf(shared['ends']),
    noticeDays: wholeOf(shared['notice']),
    evaluations: [...new Set(days)].toSorted(),
    lastMeetingOn: dayOf(shared['lastMeeting']),
  };
}

const dayOf = (answer: Answer | undefined): Day | null => {
  const text = textOf(answer);
  return isDay(text) ? text : null;
};

const wholeOf = (answer: Answer | undefined): number | null => {
  const number = numberOf(answer);
  return number === null ? null : Math.round(number);
};

/** A clause is in when something is written in it. */
function clauseOf(sheet: ToolSheet, clause: ClauseId): ClauseText {
  const text = isOfParties(clause) ? partiesSay(sheet, clause) : writtenIn(sheet, clause);
  const included = text.da.content.length > 0 || text.en.content.length > 0;
  return { clause, included, text, revision: 0 };
}

const writtenIn = ({ shared }: ToolSheet, clause: ClauseId): Bilingual<RichText> => ({
  da: richOf(shared[clausePrompt(clause, 'da')]),
  en: richOf(shared[clausePrompt(clause, 'en')]),
});

const richOf = (answer: Answer | undefined): RichText => {
  const text = textOf(answer);
  return text === '' ? emptyText : fromPlain(text);
};

const isNamed = ({ name }: Side): boolean => name.trim() !== '';

/** In the parties' own words, the same in both languages: nobody has translated them yet. */
function partiesSay({ sides }: ToolSheet, clause: ClauseId): Bilingual<RichText> {
  const named = sides.filter(isNamed);
  const text: RichText =
    clause === 'A01' ? whoTheyAre(named) : eachSays(named, clause === 'A07' ? 'brings' : 'gets');
  return { da: text, en: text };
}

const whoTheyAre = (sides: readonly Side[]): RichText =>
  sides.length < 2
    ? emptyText
    : fromPlain(
        sides
          .map(({ name, answers: { place, signs, contact } }) =>
            [name, textOf(place), textOf(signs), textOf(contact)].filter(Boolean).join(', '),
          )
          .map((line) => `- ${line}`)
          .join('\n'),
      );

/** A party that has not said it yet leaves a gap, so that the clause does not pass for filled. */
function eachSays(sides: readonly Side[], promptId: 'brings' | 'gets'): RichText {
  if (!sides.some(({ answers }) => textOf(answers[promptId]) !== '')) return emptyText;
  const content = sides.flatMap(({ name, answers }): readonly Block[] => [
    { type: 'paragraph', content: [{ type: 'text', text: name, marks: [{ type: 'bold' }] }] },
    ...fromPlain(textOf(answers[promptId]) || '[…]').content,
  ]);
  return { type: 'doc', content };
}
