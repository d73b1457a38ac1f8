import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { agendaFor, usualMinutes } from '#domain/meetings/agenda.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { record } from '#features/partnerships/index.ts';
import { answeringSeat, type MeetingNeeds } from './needs.ts';
import type { MeetingKind } from './ports.ts';
import { meetingTexts, type MeetingTexts } from './question-words.ts';
import { meetingInput } from './schema.ts';
import { momentAhead } from './when.ts';

/**
 * Begins a meeting with the agenda of its kind. Without a day its people find a time; with one they are called when the
 * agenda is as it should be.
 */
export async function beginMeeting(
  needs: MeetingNeeds,
  partnershipId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const checked = checkInput(meetingInput, input);
  if (!checked.ok) return checked;
  const { kind, title, place, link, people } = checked.value;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seat = await answeringSeat(needs, partnershipId);
  if (!seat) return problem('not-yours');
  const startsAt = momentAhead(checked.value, needs.now);
  if (!startsAt.ok) return startsAt;
  const seated = await seatedPeople(needs, partnershipId);
  const asked = people ?? seated;
  if (asked.some((id) => !seated.includes(id))) return fieldProblem('not-chosen', 'people');
  const texts = await meetingTexts(needs, needs.language);
  const meeting = {
    ...{ id: needs.newId(), partnershipId, kind, place, link, startsAt: startsAt.value },
    title: title || texts.kinds[kind] || kind,
    minutes: checked.value.minutes ?? usualMinutes[kind],
  };
  if (!(await needs.meetings.addMeeting(meeting))) return problem('not-found');
  for (const personId of asked)
    await needs.meetings.addAttendee({
      ...{ id: needs.newId(), meetingId: meeting.id, personId },
      language: needs.language,
    });
  await addAgenda(needs, meeting, texts);
  const details = { title: meeting.title };
  await record(needs, 'meeting-begun', { partnershipId, partyId: seat.partyId, details });
  return done({ id: meeting.id });
}

/** Everyone with a seat today, each once. */
async function seatedPeople(needs: MeetingNeeds, partnershipId: string): Promise<readonly string[]> {
  const { items } = await needs.partnerships.partyPeople(partnershipId, { limit: 100 });
  return [...new Set(items.map(({ person }) => person.id))];
}

type New = { readonly id: string; readonly kind: MeetingKind; readonly minutes: number };

async function addAgenda(
  needs: MeetingNeeds,
  { id: meetingId, kind, minutes }: New,
  { questions }: MeetingTexts,
): Promise<void> {
  for (const [position, item] of agendaFor(kind, minutes).entries()) {
    const text = questions[item.question];
    if (text) await needs.meetings.addItem({ id: needs.newId(), meetingId, position, ...item, text });
  }
}
