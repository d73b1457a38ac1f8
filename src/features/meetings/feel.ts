import { checkInput } from '#domain/check-input.ts';
import { moodSpread, type Moods } from '#domain/meetings/mood.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { openMeeting, type MeetingNeeds, type MeetingReading } from './needs.ts';
import { moodInput } from './schema.ts';

/** How the meeting felt, in one tap. It can be changed, and nobody else ever sees it by itself. */
export async function sayMood(needs: MeetingNeeds, meetingId: string, input: unknown): Promise<Result<null>> {
  const checked = checkInput(moodInput, input);
  if (!checked.ok) return checked;
  const open = await openMeeting(needs, meetingId);
  if (!open.ok) return open;
  return (await needs.meetings.setMood(meetingId, checked.value.mood)) ? done(null) : problem('not-yours');
}

export async function readMoods(
  { meetings }: Pick<MeetingReading, 'meetings'>,
  meetingId: string,
): Promise<Moods & { readonly own: number | null }> {
  const { count, moods } = await meetings.moods(meetingId);
  return { count, spread: moods ? moodSpread(moods).spread : null, own: await meetings.myMood(meetingId) };
}
