import { done, problem, type Result } from '#domain/result.ts';
import type { ActionNeeds } from './needs.ts';
import { minutesContent } from './minutes-content.ts';
import type { MinutesApproval, MinutesVersion } from './ports.ts';
import { readMeeting, type MeetingPresented } from './read-meeting.ts';
import type { MinutesContent } from '#domain/meetings/minutes.ts';

export type MinutesPresented = MeetingPresented & {
  readonly versions: readonly MinutesVersion[];
  /** The one that waits, else the one that is approved. */
  readonly current: MinutesVersion | null;
  readonly approvals: readonly MinutesApproval[];
  /** What would be put forward now; null before the meeting has begun. */
  readonly draft: MinutesContent | null;
  /** The own parties that have not approved what waits. */
  readonly approveFor: readonly { readonly id: string; readonly name: string }[];
};

export async function readMinutes(
  needs: ActionNeeds,
  which: { readonly id: string; readonly partnershipId: string },
): Promise<Result<MinutesPresented>> {
  const read = await readMeeting(needs, which);
  if (!read.ok) return read;
  const { meeting, parties, begun } = read.value;
  const partnership = await needs.partnerships.partnership(which.partnershipId);
  if (!partnership) return problem('not-found');
  const versions = await needs.meetings.minutes(meeting.id);
  const waiting = versions.find(({ state }) => state === 'put-forward');
  const current = waiting ?? versions.find(({ state }) => state === 'approved') ?? null;
  const approvals = current ? await needs.meetings.approvals(current.id) : [];
  const seats = await needs.partnerships.mySeats(which.partnershipId);
  const mine = parties.filter(
    ({ id }) =>
      seats.some((seat) => seat.partyId === id && seat.scope.includes('answer')) &&
      !approvals.some(({ partyId }) => partyId === id),
  );
  const draft =
    begun && meeting.startsAt !== null
      ? await minutesContent(needs, { meeting, partnership, startsAt: meeting.startsAt })
      : null;
  return done({
    ...read.value,
    ...{ versions, current, approvals, draft },
    approveFor: waiting ? mine.map(({ id, organisation }) => ({ id, name: organisation.name })) : [],
  });
}
