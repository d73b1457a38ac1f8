import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { isApproved } from '#domain/meetings/minutes.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import type { MeetingNeeds } from './needs.ts';
import type { KeptMeeting, MinutesVersion } from './ports.ts';
import { approvalInput } from './schema.ts';
import { tellMinutes } from './tell-minutes.ts';

/**
 * A party says that the minutes are right. It binds nobody to anything new – what is decided has the consent of who has
 * mandate – so anybody who answers for the party may. When all parties have, they are locked for good.
 */
export async function approveMinutes(
  needs: MeetingNeeds,
  id: string,
  input: unknown,
): Promise<Result<{ approved: boolean }>> {
  const checked = checkInput(approvalInput, input);
  if (!checked.ok) return checked;
  const { partyId, sha256 } = checked.value;
  const found = await findWaiting(needs, id);
  if (!found.ok) return found;
  const { meeting, version } = found.value;
  if (version.sha256 !== sha256) return problem('not-what-was-read');
  const seats = await needs.partnerships.mySeats(meeting.partnershipId);
  if (!seats.some((seat) => seat.partyId === partyId && seat.scope.includes('answer')))
    return fieldProblem('not-your-party', 'partyId');
  if (!(await needs.meetings.approveMinutes({ minutesId: id, partyId, sha256 }))) {
    const still = await findWaiting(needs, id);
    return still.ok ? problem('minutes-approved-already') : still;
  }
  const details = { title: meeting.title, number: version.number };
  await record(needs, 'minutes-approved', { partnershipId: meeting.partnershipId, partyId, details });
  return done({ approved: await lock(needs, meeting, version) });
}

type Waiting = { readonly meeting: KeptMeeting; readonly version: MinutesVersion };

async function findWaiting(needs: MeetingNeeds, id: string): Promise<Result<Waiting>> {
  const version = await needs.meetings.minutesVersion(id);
  const meeting = version && (await needs.meetings.meeting(version.meetingId));
  if (!version || !meeting) return problem('not-found');
  if (version.state === 'approved') return problem('minutes-approved-already');
  if (version.state !== 'put-forward') return problem('minutes-not-open');
  return done({ meeting, version });
}

/** The last approval locks them; what stood before is set aside, and everybody who was asked is told. */
async function lock(needs: MeetingNeeds, meeting: KeptMeeting, version: MinutesVersion): Promise<boolean> {
  const parties = (await needs.partnerships.parties(meeting.partnershipId, { limit: 100 })).items;
  const approvals = await needs.meetings.approvals(version.id);
  const present = parties.map(({ id }) => id);
  if (!isApproved(present, approvals)) return false;
  await needs.meetings.setMinutesState(version.id, 'approved');
  for (const old of await needs.meetings.minutes(meeting.id))
    if (old.state === 'approved' && old.id !== version.id)
      await needs.meetings.setMinutesState(old.id, 'superseded');
  const partnership = await needs.partnerships.partnership(meeting.partnershipId);
  if (partnership)
    await tellMinutes(needs, { kind: 'minutes-approved', meeting, partnership, minutes: version });
  return true;
}
