import type { Language } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import type { MeetingNeeds } from './needs.ts';
import type { KeptAttendee, KeptMeeting } from './ports.ts';

/** A link from outside lives until so many days after the meeting, for the minutes; or so long while a time is found. */
const linkDays = { after: 60, finding: 90 } as const;

type Way = { readonly meeting: KeptMeeting; readonly attendee: KeptAttendee };

/** Where a letter leads: into the room for who has a seat, to a page of its own for who comes from outside. */
export async function meetingPath(
  needs: MeetingNeeds,
  { meeting, attendee }: Way,
): Promise<{ path: string; language: Language }> {
  if (attendee.personId !== null || !attendee.asked) {
    const path =
      attendee.personId === null
        ? address(attendee.language)
        : address(
            attendee.language,
            ...['workspace', 'partnerships', meeting.partnershipId, 'meetings', meeting.id],
          );
    return { path, language: attendee.language };
  }
  const { secret, hash } = needs.newSecret();
  const from = meeting.startsAt === null || meeting.startsAt < needs.now ? needs.now : meeting.startsAt;
  const days = meeting.startsAt === null ? linkDays.finding : linkDays.after;
  const endsAt = new Date(Date.parse(from) + days * 86_400_000).toISOString();
  await needs.meetings.addLink({ id: needs.newId(), attendeeId: attendee.id, hash, endsAt });
  return { path: address(attendee.language, 'meetings', secret), language: attendee.language };
}
