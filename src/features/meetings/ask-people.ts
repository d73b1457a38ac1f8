import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { callPeople } from './call-people.ts';
import { holdMeeting, type MeetingNeeds } from './needs.ts';
import { outsiderInput } from './schema.ts';

const most = 60;

/** Asks somebody from outside by mail, who needs no account. The letter goes with the next call or question. */
export async function askOutsider(
  needs: MeetingNeeds,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const checked = checkInput(outsiderInput, input);
  if (!checked.ok) return checked;
  const open = await holdMeeting(needs, id);
  if (!open.ok) return open;
  const attendees = await needs.meetings.attendees(id);
  const { email, language, ...who } = checked.value;
  const there = attendees.find((one) => one.asked && one.email.toLowerCase() === email);
  if (there) return fieldProblem('asked-already', 'email');
  if (attendees.filter(({ asked }) => asked).length >= most) return problem('too-many-attendees');
  const attendee = { id: needs.newId(), meetingId: id, email, ...who, language: language ?? needs.language };
  return (await needs.meetings.addAttendee(attendee))
    ? done({ id: attendee.id })
    : fieldProblem('asked-already', 'email');
}

/** Asks a person who has a seat in the partnership. */
export async function askSeated(
  needs: MeetingNeeds,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<Result<null>> {
  const open = await holdMeeting(needs, id);
  if (!open.ok) return open;
  const { items } = await needs.partnerships.partyPeople(open.value.partnership.id, { limit: 100 });
  if (!items.some(({ person }) => person.id === personId)) return fieldProblem('not-chosen', 'personId');
  await needs.meetings.addAttendee({ id: needs.newId(), meetingId: id, personId, language: needs.language });
  return done(null);
}

/** Takes somebody off; a calendar that has the meeting is told at once, and a link from outside ends. */
export async function endAttendee(
  needs: MeetingNeeds,
  { id, attendeeId }: { readonly id: string; readonly attendeeId: string },
): Promise<Result<null>> {
  const open = await holdMeeting(needs, id);
  if (!open.ok) return open;
  const { meeting, partnership } = open.value;
  const attendees = await needs.meetings.attendees(id);
  if (!attendees.some((one) => one.id === attendeeId)) return problem('not-found');
  await needs.meetings.endAttendee(attendeeId);
  if (meeting.calledAt !== null) await callPeople(needs, { meeting, partnership });
  return done(null);
}
