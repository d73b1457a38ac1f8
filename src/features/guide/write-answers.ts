import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import { answeringSeat, askedChapter, checkTexts, everyAnswer, type AnsweringNeeds } from './answering.ts';
import type { ChapterAnswer } from './ports.ts';

export type AnswerWriting = {
  readonly partnershipId: string;
  readonly chapter: string;
  /** The own party; the first that the asker may write for when none is named. */
  readonly partyId?: string | undefined;
  /** By question: what was typed, and the revision it was typed upon (0 where nothing stood). */
  readonly answers: Readonly<Record<string, { readonly text: string; readonly revision: number }>>;
};

/** A colleague saved some of it first: what stands there now, while what was typed is still in the form. */
export type AnswersCrossed = Problem & {
  readonly kind: 'stale';
  readonly current: readonly ChapterAnswer[];
};

/** Saves what has changed of the own party's answers, all or nothing. */
export async function writeAnswers(
  needs: AnsweringNeeds,
  writing: AnswerWriting,
): Promise<Result<{ saved: number }, Problem | AnswersCrossed>> {
  const { partnershipId, chapter } = writing;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seat = await answeringSeat(needs, partnershipId, writing.partyId);
  if (!seat) return problem('not-yours');
  const checked = checkTexts(mapOf(writing.answers, ({ text }) => text));
  if (!checked.ok) return checked;
  const asked = await askedChapter(needs, chapter);
  const own = (await everyAnswer(needs, partnershipId, chapter)).filter(
    ({ partyId }) => partyId === seat.partyId,
  );
  const crossed: ChapterAnswer[] = [];
  let saved = 0;
  for (const [prompt, text] of Object.entries(checked.value)) {
    const before = own.find((answer) => answer.prompt === prompt);
    const question = asked?.questions.find(({ id }) => id === prompt)?.text ?? before?.question;
    if (question === undefined) return problem('not-found');
    if (text === (before?.text ?? '')) continue;
    const fromRevision = writing.answers[prompt]?.revision ?? 0;
    const which = { partnershipId, chapter, prompt, question, partyId: seat.partyId };
    const answer = await needs.chapterAnswers.saveAnswer({ id: needs.newId(), ...which, text, fromRevision });
    if (answer.saved) saved += 1;
    else if (answer.current) crossed.push(answer.current);
    else return problem('not-yours');
  }
  if (crossed.length > 0) return { ok: false, problem: { kind: 'stale', current: crossed } };
  const details = { chapter: asked?.front.chapter ?? 0, count: saved };
  if (saved > 0) await record(needs, 'questions-answered', { partnershipId, partyId: seat.partyId, details });
  return done({ saved });
}

const mapOf = <From, To>(from: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value)]));
