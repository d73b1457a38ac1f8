import { done, problem, type Result } from '#domain/result.ts';
import type { Party, Seat } from '#features/partnerships/index.ts';
import { askedChapter, everyAnswer, type AnswerReadingNeeds } from './answering.ts';
import type { ChapterAnswer } from './ports.ts';
import { listChapters } from './read-guide.ts';
import type { ChapterFront } from './schema.ts';

export type AnsweredQuestion = {
  readonly prompt: string;
  /** As the chapter asks it today; as it was asked then, when the chapter asks no more. */
  readonly question: string;
  readonly asked: boolean;
  readonly answers: readonly ChapterAnswer[];
};

export type ChapterAnswered = {
  readonly front: ChapterFront;
  readonly questions: readonly AnsweredQuestion[];
  /** Those who are parties now; what a party wrote stays when it has left. */
  readonly parties: readonly Party[];
  /** The seat that the reader writes by, if any. */
  readonly seat: Seat | null;
};

/** A chapter's questions in a partnership, with what each party has written. */
export async function readAnswers(
  needs: AnswerReadingNeeds,
  partnershipId: string,
  chapter: string,
): Promise<Result<ChapterAnswered>> {
  const asked = await askedChapter(needs, chapter);
  if (!asked || !(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const answers = await everyAnswer(needs, partnershipId, chapter);
  const to = (prompt: string) => answers.filter((answer) => answer.prompt === prompt);
  const now = asked.questions.map(({ id, text }) => ({
    prompt: id,
    question: text,
    asked: true,
    answers: to(id),
  }));
  const gone = answers.filter(({ prompt }) => !asked.questions.some(({ id }) => id === prompt));
  const before = [...new Map(gone.map(({ prompt, question }) => [prompt, question]))];
  const seats = await needs.partnerships.mySeats(partnershipId);
  return done({
    front: asked.front,
    questions: [
      ...now,
      ...before.map(([prompt, question]) => ({ prompt, question, asked: false, answers: to(prompt) })),
    ],
    parties: (await needs.partnerships.parties(partnershipId, { limit: 100 })).items,
    seat: seats.find(({ scope }) => scope.includes('answer')) ?? null,
  });
}

export type ChapterCounted = {
  readonly front: ChapterFront;
  readonly answers: number;
  readonly parties: number;
};

/** The chapters, with how much each has been answered in a partnership. */
export async function countAnswers(
  needs: AnswerReadingNeeds,
  partnershipId: string,
): Promise<Result<readonly ChapterCounted[]>> {
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const answers = (await everyAnswer(needs, partnershipId)).filter(({ text }) => text !== '');
  const chapters = await listChapters(needs, needs.language);
  return done(
    chapters.map((front) => {
      const own = answers.filter(({ chapter }) => chapter === front.id);
      return { front, answers: own.length, parties: new Set(own.map(({ partyId }) => partyId)).size };
    }),
  );
}

export type PartnershipToAnswer = { readonly id: string; readonly name: string };

/** The partnerships where the asker may write; the newest first. */
export async function partnershipsToAnswer(
  needs: AnswerReadingNeeds,
): Promise<readonly PartnershipToAnswer[]> {
  const found: PartnershipToAnswer[] = [];
  for (const { id, name } of (await needs.partnerships.partnerships({ limit: 100 })).items) {
    const seats = await needs.partnerships.mySeats(id);
    if (seats.some(({ scope }) => scope.includes('answer'))) found.push({ id, name });
  }
  return found;
}
