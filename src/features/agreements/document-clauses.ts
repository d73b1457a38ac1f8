import type { AgreementContent } from '#domain/agreements/model.ts';
import type { DocumentBlock } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import { isEmpty } from '#domain/rich-text/plain-text.ts';
import type { RichText } from '#domain/rich-text/model.ts';
import { sayDay } from '#words/dates.ts';
import { documentWords } from '#words/documents/index.ts';
import { obligationWords } from '#words/obligations/index.ts';
import type { Printing } from './document-printing.ts';

type Clause = AgreementContent['clauses'][number];

/** The clauses in their order, in the agreement's language or in both side by side. */
export function agreementClauses({ say, content }: Printing): DocumentBlock[] {
  const { languages, clauses } = content;
  if (clauses.length === 0) return [];
  const set = (clause: Clause, index: number): DocumentBlock[] => [
    ...worded(clause, index),
    ...owed(content, clause),
  ];
  const worded = (clause: Clause, index: number): DocumentBlock[] =>
    languages.kind === 'one'
      ? single(clause, `${index + 1}`, languages.language)
      : [
          {
            kind: 'parallel',
            number: `${index + 1}`,
            title: clause.title,
            text: { da: written(clause, 'da'), en: written(clause, 'en') },
          },
        ];
  return [{ kind: 'heading', level: 1, text: say('clausesTitle') }, ...clauses.flatMap(set)];
}

/** What is owed under the clause, with who and when: part of what is agreed. */
function owed(
  { obligations = [], parties, languages }: AgreementContent,
  { clause }: Clause,
): DocumentBlock[] {
  const language = languages.kind === 'one' ? languages.language : languages.binding;
  const say = obligationWords(language);
  const items = obligations
    .filter((each) => each.clause === clause)
    .map(({ partyId, text, dueOn }) => {
      const name = parties.find(({ id }) => id === partyId)?.name ?? '–';
      const when = dueOn === null ? '' : `, ${say('byDay', { day: sayDay(language, dueOn) })}`;
      return `${name}: ${text}${when}`;
    });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

const single = (clause: Clause, number: string, language: Language): DocumentBlock[] => [
  { kind: 'heading', level: 2, number, text: clause.title[language] },
  { kind: 'rich', text: written(clause, language) },
];

/** A clause without text says so, rather than looking as if something were hidden. */
const written = ({ text }: Clause, language: Language): RichText =>
  isEmpty(text[language]) ? fromPlain(documentWords(language)('notWritten')) : text[language];
