import { checkInput } from '#domain/check-input.ts';
import { onDanishClock } from '#domain/calendar/danish-clock.ts';
import { isPollOpen, missingIn, type PollAnswer } from '#domain/meetings/poll.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import { callMeeting } from './call-people.ts';
import { meetingPath } from './letter-paths.ts';
import { holdMeeting, saveMeeting, type MeetingNeeds, type OpenMeeting } from './needs.ts';
import type { KeptAttendee } from './ports.ts';
import { dateInput, votesInput } from './schema.ts';
import { momentAhead } from './when.ts';

const most = 20;

/** A meeting whose people are still finding a time. */
async function openPoll(needs: MeetingNeeds, id: string): Promise<Result<OpenMeeting>> {
  const open = await holdMeeting(needs, id);
  if (!open.ok) return open;
  return isPollOpen(open.value.meeting) ? open : problem('poll-closed');
}

export async function proposeDate(
  needs: MeetingNeeds,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const checked = checkInput(dateInput, input);
  if (!checked.ok) return checked;
  const startsAt = momentAhead(checked.value, needs.now);
  if (!startsAt.ok) return startsAt;
  if (startsAt.value === null)
    return problem('invalid-input', { fields: [{ kind: 'missing', field: 'day' }] });
  const open = await openPoll(needs, id);
  if (!open.ok) return open;
  const options = await needs.meetings.options(id);
  const there = options.find((one) => one.startsAt === startsAt.value);
  if (there) return done({ id: there.id });
  if (options.length >= most) return problem('too-many-dates');
  const option = { id: needs.newId(), meetingId: id, startsAt: startsAt.value };
  return (await needs.meetings.addOption(option)) ? done({ id: option.id }) : problem('crossed-just-now');
}

export async function withdrawDate(
  needs: MeetingNeeds,
  { id, optionId }: { readonly id: string; readonly optionId: string },
): Promise<Result<null>> {
  const open = await openPoll(needs, id);
  if (!open.ok) return open;
  const options = await needs.meetings.options(id);
  if (!options.some((one) => one.id === optionId)) return problem('not-found');
  await needs.meetings.endOption(optionId);
  return done(null);
}

/** The asker's own answers; who has a seat and was not asked is taken on by answering. */
export async function answerDates(needs: MeetingNeeds, id: string, input: unknown): Promise<Result<null>> {
  const checked = checkInput(votesInput, input);
  if (!checked.ok) return checked;
  const open = await openPoll(needs, id);
  if (!open.ok) return open;
  const personId = 'personId' in needs.asker ? needs.asker.personId : '';
  const attendee = await attendeeOf(needs, id, personId);
  if (!attendee) return problem('not-yours');
  const options = await needs.meetings.options(id);
  const answers = Object.entries(checked.value.answers) as [string, PollAnswer][];
  if (answers.length === 0) return problem('poll-nothing-answered');
  for (const [optionId, answer] of answers)
    // A time that was taken back in between is no longer asked about.
    if (options.some((one) => one.id === optionId))
      await needs.meetings.vote({ optionId, attendeeId: attendee.id, answer });
  return done(null);
}

async function attendeeOf(
  needs: MeetingNeeds,
  meetingId: string,
  personId: string,
): Promise<KeptAttendee | undefined> {
  const asked = async () =>
    (await needs.meetings.attendees(meetingId)).find((one) => one.personId === personId && one.asked);
  const there = await asked();
  if (there) return there;
  await needs.meetings.addAttendee({ id: needs.newId(), meetingId, personId, language: needs.language });
  return asked();
}

/** Asks by mail whoever has not answered yet; at most once a day each, and never who has answered. */
export async function askForDates(needs: MeetingNeeds, id: string): Promise<Result<{ asked: number }>> {
  const open = await openPoll(needs, id);
  if (!open.ok) return open;
  const { meeting, partnership } = open.value;
  const [options, votes, attendees] = [
    await needs.meetings.options(id),
    await needs.meetings.votes(id),
    await needs.meetings.attendees(id),
  ];
  if (options.length === 0) return problem('poll-no-dates');
  const me = 'personId' in needs.asker ? needs.asker.personId : '';
  const by = attendees.find(({ personId }) => personId === me)?.name ?? '';
  const missing = missingIn(
    attendees.filter(({ asked, personId }) => asked && personId !== me),
    options,
    votes,
  );
  let asked = 0;
  for (const attendee of missing) {
    const { path, language } = await meetingPath(needs, { meeting, attendee });
    const sent = await needs.post.send({
      ...({ kind: 'meeting-poll', to: attendee.email, language, path } as const),
      ...{ key: `${id}:${attendee.id}:${needs.today}`, partnership: partnership.name, title: meeting.title },
      ...{ by, times: options.map(({ startsAt }) => startsAt) },
    });
    if (sent) asked += 1;
  }
  return done({ asked });
}

/** One of the times is chosen: the poll closes, and everybody is called. */
export async function chooseDate(
  needs: MeetingNeeds,
  { id, optionId }: { readonly id: string; readonly optionId: string },
): Promise<Result<{ told: number }>> {
  const open = await openPoll(needs, id);
  if (!open.ok) return open;
  const { meeting, partnership, seat } = open.value;
  const option = (await needs.meetings.options(id)).find((one) => one.id === optionId);
  if (!option) return problem('not-found');
  if (option.startsAt <= needs.now) return problem('meeting-over');
  const saved = await saveMeeting(needs, meeting, { startsAt: option.startsAt });
  if (!saved.ok) return saved;
  const details = { title: meeting.title, day: onDanishClock(option.startsAt).day };
  await record(needs, 'meeting-date-chosen', {
    ...{ partnershipId: partnership.id, partyId: seat.partyId, details },
  });
  return callMeeting(needs, id);
}
