import { done, problem, type Result } from '#domain/result.ts';
import type { ToDo } from '#features/partnerships/index.ts';
import { answeringSeat, type MeetingReading } from './needs.ts';
import type { KeptMeeting } from './ports.ts';

export type MeetingsListed = {
  /** Those to come, the next first; also one that has begun and is not over yet. */
  readonly ahead: readonly KeptMeeting[];
  /** Those that are finding a time. */
  readonly finding: readonly KeptMeeting[];
  /** Held or called off, the newest first. */
  readonly past: readonly KeptMeeting[];
  readonly next: string | null;
  readonly write: boolean;
};

const endOf = ({ startsAt, minutes }: KeptMeeting): number => Date.parse(startsAt ?? '') + minutes * 60_000;

/** The meetings of a partnership, a page of at most a hundred. */
export async function listMeetings(
  needs: MeetingReading,
  partnershipId: string,
  page: { readonly after?: string | undefined } = {},
): Promise<Result<MeetingsListed>> {
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const { items, next } = await needs.meetings.meetings(partnershipId, { ...page, limit: 100 });
  const planned = items.filter(({ state }) => state === 'planned');
  const timed = planned.filter(({ startsAt }) => startsAt !== null);
  const ahead = timed.filter((meeting) => endOf(meeting) > Date.parse(needs.now));
  const byTime = (one: KeptMeeting, other: KeptMeeting): number =>
    (one.startsAt ?? '').localeCompare(other.startsAt ?? '');
  return done({
    ahead: ahead.toSorted(byTime),
    finding: planned.filter(({ startsAt }) => startsAt === null),
    past: items
      .filter((one) => one.state === 'cancelled' || (one.startsAt !== null && !ahead.includes(one)))
      .toSorted((one, other) => byTime(other, one)),
    next,
    write: (await answeringSeat(needs, partnershipId)) !== undefined,
  });
}

/** For the room's start page: the next meeting, and how many are finding a time. */
export async function summary(
  needs: MeetingReading,
  partnershipId: string,
): Promise<{ next: KeptMeeting | null; finding: number }> {
  const listed = await listMeetings(needs, partnershipId);
  if (!listed.ok) return { next: null, finding: 0 };
  return { next: listed.value.ahead[0] ?? null, finding: listed.value.finding.length };
}

/** What waits for the asker in meetings, in all partnerships. */
export const meetingsToDo = ({
  meetings,
  now,
}: Pick<MeetingReading, 'meetings' | 'now'>): Promise<readonly ToDo[]> => meetings.meetingsToDo(now);
