import type { Partnership } from '#features/partnerships/index.ts';
import { address } from '#words/addresses.ts';
import { meetingPath } from './letter-paths.ts';
import type { MeetingNeeds } from './needs.ts';
import type { KeptAttendee, KeptMeeting, MinutesVersion } from './ports.ts';

type News = {
  readonly kind: 'minutes-put-forward' | 'minutes-approved';
  readonly meeting: KeptMeeting;
  readonly partnership: Partnership;
  readonly minutes: Pick<MinutesVersion, 'id' | 'number' | 'sha256' | 'note'>;
};

/** To those who can approve when minutes wait; to everybody who was asked when they are approved. Once for each. */
export async function tellMinutes(needs: MeetingNeeds, news: News): Promise<void> {
  const attendees = (await needs.meetings.attendees(news.meeting.id)).filter(({ asked }) => asked);
  const me = 'personId' in needs.asker ? needs.asker.personId : '';
  const by = attendees.find(({ personId }) => personId === me)?.name ?? '';
  for (const attendee of attendees) {
    if (news.kind === 'minutes-put-forward' && (attendee.personId === null || attendee.personId === me))
      continue;
    await send(needs, { ...news, by }, attendee);
  }
}

async function send(needs: MeetingNeeds, news: News & { by: string }, attendee: KeptAttendee): Promise<void> {
  const { meeting, partnership, minutes } = news;
  const way = await meetingPath(needs, { meeting, attendee });
  const room = ['workspace', 'partnerships', partnership.id, 'meetings', meeting.id, 'minutes'];
  const whole = attendee.personId === null ? way.path : address(way.language, ...room);
  const about = {
    to: attendee.email,
    language: way.language,
    path: news.kind === 'minutes-put-forward' ? await approvalPath(needs, { attendee, room }) : whole,
    key: `${minutes.id}:${attendee.id}`,
    ...{ partnership: partnership.name, title: meeting.title, number: minutes.number },
  };
  if (news.kind === 'minutes-approved')
    await needs.post.send({ ...about, kind: 'minutes-approved', sha256: minutes.sha256 });
  else await needs.post.send({ ...about, kind: 'minutes-put-forward', by: news.by, note: minutes.note });
}

/** Days that minutes can be approved from the mail. */
const approvalDays = 30;
type Approving = { readonly attendee: KeptAttendee; readonly room: readonly string[] };

/** To a page of their own, where the minutes are read and approved without signing in; else into the room. */
async function approvalPath(needs: MeetingNeeds, { attendee, room }: Approving): Promise<string> {
  const { secret, hash } = needs.newSecret();
  const until = new Date(Date.parse(needs.now) + approvalDays * 86_400_000).toISOString();
  const made = await needs.meetings.addApprovalLink({ attendeeId: attendee.id, hash, until });
  return address(attendee.language, ...(made ? ['notices', secret] : room));
}
