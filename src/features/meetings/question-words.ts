import type { Language } from '#domain/language.ts';
import { toolTexts, type ContentReader } from '#features/guide/index.ts';

export type MeetingTexts = {
  /** What each kind of meeting is called. */
  readonly kinds: Readonly<Record<string, string>>;
  /** The questions of the bank, by id. */
  readonly questions: Readonly<Record<string, string>>;
};

/** The words of the tool of good questions (T17), which the agenda is made of. */
export async function meetingTexts(
  needs: { readonly content: ContentReader },
  language: Language,
): Promise<MeetingTexts> {
  const front = await toolTexts(needs, language, 'meeting');
  return {
    kinds: front?.prompts['kind']?.choices ?? {},
    questions: front?.prompts['agenda']?.columns?.['question']?.choices ?? {},
  };
}
