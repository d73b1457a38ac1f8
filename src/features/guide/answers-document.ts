import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import { fromPlain } from '#domain/rich-text/from-plain.ts';
import type { Moment } from '#domain/time.ts';
import { questionWords } from '#words/questions/index.ts';
import type { AskedChapter } from './answering.ts';

type Print = AskedChapter & {
  readonly answers: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly date: Moment;
};

/** A chapter's questions with what was answered, to keep, send or put on the table. */
export function answersDocument({ front, questions, answers, language, date }: Print): FormalDocument {
  const say = questionWords(language);
  return {
    title: say('pageTitle', { title: front.title }),
    subtitle: say('documentSubtitle', { number: front.chapter }),
    language,
    author: 'Byg partnerskaber',
    date,
    blocks: [
      ...questions.flatMap(({ id, text }, index): DocumentBlock[] => [
        { kind: 'heading', level: 1, text, number: String(index + 1) },
        answerBlock(answers[id]?.trim() ?? '', say('noAnswer')),
      ]),
      { kind: 'paragraph', tone: 'note', text: say('documentNote') },
    ],
  };
}

const answerBlock = (text: string, none: string): DocumentBlock =>
  text === '' ? { kind: 'paragraph', tone: 'note', text: none } : { kind: 'rich', text: fromPlain(text) };
