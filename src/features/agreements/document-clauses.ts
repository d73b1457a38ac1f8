import type { AgreementContent } from '#domain/agreements/model.ts';
import type { DocumentBlock } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import { isEmpty } from '#domain/rich-text/plain-text.ts';
import type { RichText } from '#domain/rich-text/model.ts';
import { documentWords } from '#words/documents/index.ts';
import type { Printing } from './document-printing.ts';

type Clause = AgreementContent['clauses'][number];

/** The clauses in their order, in the agreement's language or in both side by side. */
export function agreementClauses({ say, content }: Printing): DocumentBlock[] {
  const { languages, clauses } = content;
  if (clauses.length === 0) return [];
  const set = (clause: Clause, index: number): DocumentBlock[] =>
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

const single = (clause: Clause, number: string, language: Language): DocumentBlock[] => [
  { kind: 'heading', level: 2, number, text: clause.title[language] },
  { kind: 'rich', text: written(clause, language) },
];

/** A clause without text says so, rather than looking as if something were hidden. */
const written = ({ text }: Clause, language: Language): RichText =>
  isEmpty(text[language]) ? fromPlain(documentWords(language)('notWritten')) : text[language];
