import type { FormalDocument } from '#domain/documents/model.ts';
import type { Language } from '#domain/language.ts';
import { isPollOpen } from '#domain/meetings/poll.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { invitationDocument } from './invitation-document.ts';
import type { ActionNeeds } from './needs.ts';
import { meetingTexts } from './question-words.ts';
import { readMeeting } from './read-meeting.ts';

type Asked = { readonly id: string; readonly partnershipId: string; readonly language: Language };

/** The meeting on paper, to hand to people outside: its time, or the times to choose among. */
export async function printInvitation(
  needs: ActionNeeds,
  { language, ...asked }: Asked,
): Promise<Result<FormalDocument>> {
  const read = await readMeeting(needs, asked);
  if (!read.ok) return read;
  const { meeting, parties } = read.value;
  const partnership = await needs.partnerships.partnership(asked.partnershipId);
  if (!partnership) return problem('not-found');
  const options = await needs.meetings.options(meeting.id);
  if (isPollOpen(meeting) && options.length === 0) return problem('poll-no-dates');
  const { kinds } = await meetingTexts(needs, language);
  return done(
    invitationDocument({
      ...{ meeting, partnership, options, language, now: needs.now },
      parties: parties.map(({ organisation }) => organisation.name),
      items: await needs.meetings.items(meeting.id),
      kind: kinds[meeting.kind] ?? '',
    }),
  );
}
