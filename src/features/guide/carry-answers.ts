import { done, problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import {
  answeringSeat,
  askedChapter,
  checkTexts,
  everyAnswer,
  longestAnswer,
  type AnsweringNeeds,
} from './answering.ts';
import type { ChapterQuestion } from './chapter-questions.ts';
import type { ChapterAnswer } from './ports.ts';

export type Carrying = {
  readonly partnershipId: string;
  readonly chapter: string;
  /** What was typed at home, by question. */
  readonly answers: Readonly<Record<string, string>>;
};

/** How many questions got their first answer, and how many got the text put after what stood there. */
export type Carried = { readonly added: number; readonly joined: number };

/**
 * Takes answers that were typed in the guide into a partnership, for the own party. What the party has written
 * there already stays, and the new text is put after it; a text that stands there already is not put there twice.
 */
export async function carryAnswers(needs: AnsweringNeeds, carrying: Carrying): Promise<Result<Carried>> {
  const chapter = await askedChapter(needs, carrying.chapter);
  if (!chapter || !(await needs.partnerships.partnership(carrying.partnershipId)))
    return problem('not-found');
  const seat = await answeringSeat(needs, carrying.partnershipId);
  if (!seat) return problem('not-yours');
  const checked = checkTexts(carrying.answers);
  if (!checked.ok) return checked;
  const own = (await everyAnswer(needs, carrying.partnershipId, carrying.chapter)).filter(
    ({ partyId }) => partyId === seat.partyId,
  );
  const changes = chapter.questions.flatMap((question) =>
    changeOf(
      question,
      checked.value[question.id] ?? '',
      own.find(({ prompt }) => prompt === question.id),
    ),
  );
  if (changes.length === 0) return problem('nothing-to-carry');
  const long = changes.filter(({ text }) => text.length > longestAnswer);
  if (long.length > 0)
    return problem('invalid-input', {
      fields: long.map(({ question, text }) => ({
        kind: 'too-long',
        field: question.id,
        details: { longest: longestAnswer, length: text.length },
      })),
    });
  const { partnershipId } = carrying;
  for (const { question, text, fromRevision } of changes) {
    const saved = await needs.chapterAnswers.saveAnswer({
      id: needs.newId(),
      partnershipId,
      chapter: carrying.chapter,
      prompt: question.id,
      question: question.text,
      partyId: seat.partyId,
      text,
      fromRevision,
    });
    // A colleague saved in the same moment: pressing again puts the text after theirs.
    if (!saved.saved) return problem('crossed-just-now');
  }
  const details = { chapter: chapter.front.chapter, count: changes.length };
  await record(needs, 'questions-answered', { partnershipId, partyId: seat.partyId, details });
  const added = changes.filter(({ fromRevision }) => fromRevision === 0).length;
  return done({ added, joined: changes.length - added });
}

type Change = { readonly question: ChapterQuestion; readonly text: string; readonly fromRevision: number };

function changeOf(
  question: ChapterQuestion,
  text: string,
  before: ChapterAnswer | undefined,
): readonly Change[] {
  if (text === '' || before?.text.includes(text)) return [];
  if (!before) return [{ question, text, fromRevision: 0 }];
  const joined = before.text === '' ? text : `${before.text}\n\n${text}`;
  return [{ question, text: joined, fromRevision: before.revision }];
}
