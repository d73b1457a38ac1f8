import type { Ambient } from '#domain/ambient.ts';
import { cleanText } from '#domain/clean-text.ts';
import { problem, type Problem, type Result } from '#domain/result.ts';
import type { HistoryStore, PartnershipReader, Seat } from '#features/partnerships/index.ts';
import { questionsOf, type ChapterQuestion } from './chapter-questions.ts';
import type { ChapterAnswer, ChapterAnswerReader, ChapterAnswerStore, ContentReader } from './ports.ts';
import { fronts, type ChapterFront } from './schema.ts';

export type AnswerReadingNeeds = Ambient & {
  readonly content: ContentReader;
  readonly chapterAnswers: ChapterAnswerReader;
  readonly partnerships: PartnershipReader;
};

export type AnsweringNeeds = AnswerReadingNeeds & {
  readonly chapterAnswers: ChapterAnswerStore;
  readonly history: HistoryStore;
};

/** As long as an answer may be, in UTF-16 units as `maxlength` counts. */
export const longestAnswer = 4000;

/** Every answer of a partnership, or of one chapter in it. */
export async function everyAnswer(
  { chapterAnswers }: Pick<AnswerReadingNeeds, 'chapterAnswers'>,
  partnershipId: string,
  chapter?: string,
): Promise<readonly ChapterAnswer[]> {
  const found: ChapterAnswer[] = [];
  let after: string | undefined;
  do {
    const page = await chapterAnswers.answers(partnershipId, { chapter, after, limit: 100 });
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return found;
}

export type AskedChapter = { readonly front: ChapterFront; readonly questions: readonly ChapterQuestion[] };

/** A chapter by its id, with what it asks. */
export async function askedChapter(
  { content, language }: Pick<AnswerReadingNeeds, 'content' | 'language'>,
  id: string,
): Promise<AskedChapter | null> {
  const page = await content.pageById(language, 'guide', id);
  return page ? { front: fronts.guide.parse(page.front), questions: questionsOf(page.body) } : null;
}

/** The seat by which the asker writes: of the party that is named, else the first that may. */
export async function answeringSeat(
  { partnerships }: Pick<AnswerReadingNeeds, 'partnerships'>,
  partnershipId: string,
  partyId?: string,
): Promise<Seat | undefined> {
  const seats = await partnerships.mySeats(partnershipId);
  return seats.find(
    (seat) => seat.scope.includes('answer') && (partyId === undefined || seat.partyId === partyId),
  );
}

/** What was typed, as it may be kept; what is too long is told field by field. */
export function checkTexts(
  typed: Readonly<Record<string, string>>,
): Result<Readonly<Record<string, string>>, Problem> {
  const texts = Object.entries(typed).map(([prompt, text]) => [prompt, cleanText(text).trim()] as const);
  const fields = texts
    .filter(([, text]) => text.length > longestAnswer)
    .map(([field, text]): Problem => ({
      kind: 'too-long',
      field,
      details: { longest: longestAnswer, length: text.length },
    }));
  if (fields.length > 0) return problem('invalid-input', { fields });
  return { ok: true, value: Object.fromEntries(texts) };
}
