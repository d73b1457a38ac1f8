import type { Ambient } from '#domain/ambient.ts';
import type { FormalDocument } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { ContentReader } from '#features/guide/index.ts';
import { minutesDocument } from './minutes-document.ts';
import { readByLink } from './come-by-link.ts';
import type { MeetingReader, MeetingStore, MinutesApproval, MinutesVersion } from './ports.ts';
import { meetingTexts } from './question-words.ts';

type Texts = { readonly content: ContentReader };
type Printed = {
  readonly version: MinutesVersion;
  readonly approvals: readonly MinutesApproval[];
  readonly language: Language;
};

const compose = async (needs: Texts, { version, approvals, language }: Printed): Promise<FormalDocument> => {
  const { kinds } = await meetingTexts(needs, language);
  const kind = kinds[version.content.meeting.kind] ?? '';
  return minutesDocument({ version, approvals, language, kind });
};

/** Minutes as a document, with who has approved them by now. */
export const printMinutes = async (
  needs: Texts & { readonly meetings: Pick<MeetingReader, 'approvals'> },
  { version, language }: Omit<Printed, 'approvals'>,
): Promise<FormalDocument> =>
  compose(needs, { version, language, approvals: await needs.meetings.approvals(version.id) });

type LinkNeeds = Ambient &
  Texts & {
    readonly meetings: Pick<MeetingStore, 'byLink' | 'voteByLink' | 'minutesByLink' | 'approvalsByLink'>;
  };

/** The approved minutes for who was asked from outside: of the meeting that the link is to, and of no other. */
export async function printByLink(
  needs: LinkNeeds,
  secret: string,
  language: Language,
): Promise<Result<FormalDocument>> {
  const opened = await readByLink(needs, secret);
  if (!opened.ok) return opened;
  const version = opened.value.record;
  if (!version) return problem('not-found');
  const approvals = await needs.meetings.approvalsByLink(needs.hashSecret(secret));
  return done(await compose(needs, { version, approvals, language }));
}
