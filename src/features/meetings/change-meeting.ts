import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { onDanishClock } from '#domain/calendar/danish-clock.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import { callPeople } from './call-people.ts';
import { holdMeeting, saveMeeting, type MeetingNeeds } from './needs.ts';
import type { KeptMeeting } from './ports.ts';
import { meetingChange } from './schema.ts';
import { momentAhead } from './when.ts';

/** Another title, time or place; those who were called are told at once. */
export async function changeMeeting(
  needs: MeetingNeeds,
  id: string,
  input: unknown,
): Promise<Result<{ told: number }>> {
  const checked = checkInput(meetingChange, input);
  if (!checked.ok) return checked;
  const open = await holdMeeting(needs, id);
  if (!open.ok) return open;
  const { meeting, partnership, seat } = open.value;
  const { revision, day, time, ...words } = checked.value;
  const startsAt = nextStart(meeting, { day, time }, needs.now);
  if (!startsAt.ok) return startsAt;
  const saved = await saveMeeting(needs, { ...meeting, revision }, { ...words, startsAt: startsAt.value });
  if (!saved.ok) return saved;
  const moved = saved.value.sequence !== meeting.sequence;
  const told = moved ? await callPeople(needs, { meeting: saved.value, partnership }) : 0;
  const details = { title: saved.value.title };
  if (moved)
    await record(needs, 'meeting-moved', { partnershipId: partnership.id, partyId: seat.partyId, details });
  return done({ told });
}

/** What stood there may stay, also when it has gone by; anything else has to lie ahead. */
function nextStart(
  { startsAt }: KeptMeeting,
  clock: { readonly day: string; readonly time: string },
  now: string,
): Result<string | null> {
  if (startsAt !== null) {
    const stood = onDanishClock(startsAt);
    if (stood.day === clock.day && stood.time === clock.time) return done(startsAt);
    if (clock.day === '' && clock.time === '') return fieldProblem('missing', 'day');
  }
  return momentAhead(clock, now);
}

/** Calls it off. Calendars take it out again; what was written stays. */
export async function cancelMeeting(needs: MeetingNeeds, id: string): Promise<Result<{ told: number }>> {
  const open = await holdMeeting(needs, id);
  if (!open.ok) return open;
  const { meeting, partnership, seat } = open.value;
  const minutes = await needs.meetings.minutes(id);
  if (minutes.some(({ state }) => state === 'put-forward' || state === 'approved'))
    return problem('minutes-there');
  // People are told first: nothing about it is changed any more once it is called off.
  const off = {
    ...meeting,
    state: 'cancelled' as const,
    sequence: meeting.sequence + (meeting.calledAt === null ? 0 : 1),
  };
  const told = await callPeople(needs, { meeting: off, partnership });
  const saved = await saveMeeting(needs, meeting, { state: 'cancelled' });
  if (!saved.ok) return saved;
  const details = { title: meeting.title };
  await record(needs, 'meeting-cancelled', {
    ...{ partnershipId: partnership.id, partyId: seat.partyId, details },
  });
  return done({ told });
}
