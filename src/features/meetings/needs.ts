import type { Ambient } from '#domain/ambient.ts';
import { isMoved } from '#domain/meetings/calling.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { ContentReader } from '#features/guide/index.ts';
import type { Post } from '#features/letters/index.ts';
import type { HistoryStore, Partnership, PartnershipReader, Seat } from '#features/partnerships/index.ts';
import type { PromiseNeeds } from '#features/promises/index.ts';
import type { KeptMeeting, MeetingReader, MeetingStore } from './ports.ts';

export type MeetingReading = Ambient & {
  readonly meetings: MeetingReader;
  readonly partnerships: PartnershipReader;
  readonly content: ContentReader;
};

/** What the deeds of meetings need from the world. */
export type MeetingNeeds = MeetingReading & {
  readonly meetings: MeetingStore;
  readonly history: HistoryStore;
  readonly post: Post;
};

export type ActionNeeds = MeetingNeeds & PromiseNeeds;

type Looking = Pick<MeetingReading, 'meetings' | 'partnerships'>;

/** The seat by which the asker answers in the partnership, if any. */
export const answeringSeat = async (
  { partnerships }: Pick<Looking, 'partnerships'>,
  partnershipId: string,
): Promise<Seat | undefined> =>
  (await partnerships.mySeats(partnershipId)).find(({ scope }) => scope.includes('answer'));

export type OpenMeeting = {
  readonly meeting: KeptMeeting;
  readonly partnership: Partnership;
  readonly seat: Seat;
};

/** A meeting that the asker may write in, which has not been called off. */
export async function openMeeting(needs: Looking, id: string): Promise<Result<OpenMeeting>> {
  const meeting = await needs.meetings.meeting(id);
  const partnership = meeting && (await needs.partnerships.partnership(meeting.partnershipId));
  if (!meeting || !partnership) return problem('not-found');
  const seat = await answeringSeat(needs, meeting.partnershipId);
  if (!seat) return problem('not-yours');
  if (meeting.state === 'cancelled') return problem('meeting-cancelled');
  return done({ meeting, partnership, seat });
}

/** The same, while what is written at it is not locked by approved minutes. */
export async function openAgenda(needs: Looking, id: string): Promise<Result<OpenMeeting>> {
  const open = await openMeeting(needs, id);
  if (!open.ok) return open;
  return (await needs.meetings.notesOpen(id)) ? open : problem('notes-closed');
}

/** A meeting that one may write in, held until the deed is over: what others do to it at once comes before or after. */
export async function holdMeeting(needs: MeetingNeeds, id: string): Promise<Result<OpenMeeting>> {
  const open = await openMeeting(needs, id);
  if (!open.ok) return open;
  await needs.meetings.hold(id);
  return openMeeting(needs, id);
}

/** Saves what is new; once people have been called, a change they can see in their calendars counts up. */
export async function saveMeeting(
  needs: MeetingNeeds,
  before: KeptMeeting,
  change: Partial<KeptMeeting>,
): Promise<Result<KeptMeeting>> {
  const after = { ...before, ...change };
  const off = before.state !== after.state;
  const told = before.calledAt !== null && (off || isMoved(before, after));
  const sequence = before.sequence + (told ? 1 : 0);
  const saved = await needs.meetings.saveMeeting({ ...after, sequence, fromRevision: before.revision });
  if (saved.saved) return done({ ...after, sequence, revision: saved.revision });
  if (!saved.current) return problem('not-yours');
  const { title, place, link, minutes, startsAt, revision } = saved.current;
  return problem('stale', {
    field: 'title',
    details: { title, place, link, minutes, startsAt: startsAt ?? '', revision },
  });
}
