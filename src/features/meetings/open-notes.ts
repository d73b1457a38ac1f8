import { done, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import { holdMeeting, type MeetingNeeds } from './needs.ts';

/**
 * Approved minutes are locked, and the notes they came from are closed with them. Where something in them is wrong they
 * are opened again by somebody with a name; what is written then is put forward as new minutes, and those before stand.
 */
export async function openNotes(needs: MeetingNeeds, meetingId: string): Promise<Result<null>> {
  const open = await holdMeeting(needs, meetingId);
  if (!open.ok) return open;
  const { meeting, partnership, seat } = open.value;
  const approved = (await needs.meetings.minutes(meetingId)).find(({ state }) => state === 'approved');
  if (!approved || (await needs.meetings.notesOpen(meetingId))) return done(null);
  if (!(await needs.meetings.correctMinutes(meetingId, approved.number))) return done(null);
  const details = { title: meeting.title, number: approved.number };
  await record(needs, 'minutes-corrected', { partnershipId: partnership.id, partyId: seat.partyId, details });
  return done(null);
}
