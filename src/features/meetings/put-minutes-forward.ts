import { canonicalJson } from '#domain/agreements/canonical-json.ts';
import { checkInput } from '#domain/check-input.ts';
import { mayGo, nextNumber } from '#domain/meetings/minutes.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import { answeringSeat, holdMeeting, type ActionNeeds, type MeetingNeeds } from './needs.ts';
import { minutesContent } from './minutes-content.ts';
import { minutesInput } from './schema.ts';
import { tellMinutes } from './tell-minutes.ts';

/**
 * Puts what has been written forward as numbered minutes. From then on nothing in them changes; a correction is new
 * minutes, which all approve anew while those before stand.
 */
export async function putMinutesForward(
  needs: ActionNeeds,
  meetingId: string,
  input: unknown,
): Promise<Result<{ id: string; number: number }>> {
  const checked = checkInput(minutesInput, input);
  if (!checked.ok) return checked;
  const open = await holdMeeting(needs, meetingId);
  if (!open.ok) return open;
  const { meeting, partnership, seat } = open.value;
  if (meeting.startsAt === null || meeting.startsAt > needs.now) return problem('meeting-not-held');
  const versions = await needs.meetings.minutes(meetingId);
  if (versions.some(({ state }) => state === 'put-forward')) return problem('minutes-waiting');
  const content = await minutesContent(needs, { meeting, partnership, startsAt: meeting.startsAt });
  const sha256 = needs.sha256(canonicalJson(content));
  if (versions[0]?.state === 'approved' && versions[0].sha256 === sha256) return problem('minutes-the-same');
  const id = needs.newId();
  const number = nextNumber(versions);
  const minutes = { id, meetingId, number, content, sha256, note: checked.value.note };
  if (!(await needs.meetings.putMinutesForward(minutes))) return problem('minutes-waiting');
  const details = { title: meeting.title, number };
  await record(needs, 'minutes-put-forward', {
    ...{ partnershipId: partnership.id, partyId: seat.partyId, details },
  });
  await tellMinutes(needs, { kind: 'minutes-put-forward', meeting, partnership, minutes });
  return done({ id, number });
}

/** Takes back minutes that wait; what was written can be put forward again. */
export async function withdrawMinutes(needs: MeetingNeeds, id: string): Promise<Result<null>> {
  const version = await needs.meetings.minutesVersion(id);
  const meeting = version && (await needs.meetings.meeting(version.meetingId));
  if (!version || !meeting) return problem('not-found');
  const seat = await answeringSeat(needs, meeting.partnershipId);
  if (!seat) return problem('not-yours');
  if (!mayGo(version.state, 'withdrawn') || !(await needs.meetings.setMinutesState(id, 'withdrawn')))
    return problem('minutes-not-open');
  const details = { title: meeting.title, number: version.number };
  await record(needs, 'minutes-withdrawn', {
    ...{ partnershipId: meeting.partnershipId, partyId: seat.partyId, details },
  });
  return done(null);
}
