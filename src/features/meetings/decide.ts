import { checkInput, fieldProblem } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { mayAcceptFor, record } from '#features/partnerships/index.ts';
import { openMeeting, type MeetingNeeds, type OpenMeeting } from './needs.ts';
import type { Decision } from './ports.ts';
import { consentInput, decisionInput } from './schema.ts';

const most = 60;

export async function addDecision(
  needs: MeetingNeeds,
  meetingId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const checked = checkInput(decisionInput, input);
  if (!checked.ok) return checked;
  const open = await openMeeting(needs, meetingId);
  if (!open.ok) return open;
  if ((await needs.meetings.decisions(meetingId)).length >= most) return problem('too-many');
  const id = needs.newId();
  await needs.meetings.addDecision({ id, meetingId, text: checked.value.text });
  return done({ id });
}

type Which = { readonly meetingId: string; readonly decisionId: string };

async function ofMeeting(
  needs: MeetingNeeds,
  { meetingId, decisionId }: Which,
): Promise<Result<OpenMeeting & { readonly decision: Decision }>> {
  const open = await openMeeting(needs, meetingId);
  if (!open.ok) return open;
  const decision = await needs.meetings.decision(decisionId);
  return decision?.meetingId === meetingId ? done({ ...open.value, decision }) : problem('not-found');
}

/** Other words are another decision: what the parties have said so far counts no more. */
export async function changeDecision(
  needs: MeetingNeeds,
  which: Which & { readonly revision: number },
  input: unknown,
): Promise<Result<null>> {
  const checked = checkInput(decisionInput, input);
  if (!checked.ok) return checked;
  const found = await ofMeeting(needs, which);
  if (!found.ok) return found;
  if (found.value.decision.text === checked.value.text) return done(null);
  const saved = await needs.meetings.saveDecision({
    ...{ id: which.decisionId, text: checked.value.text, fromRevision: which.revision },
  });
  if (saved.saved) return done(null);
  return saved.current
    ? problem('stale', { field: 'text', details: { text: saved.current.text } })
    : problem('not-yours');
}

export async function endDecision(needs: MeetingNeeds, which: Which): Promise<Result<null>> {
  const found = await ofMeeting(needs, which);
  if (!found.ok) return found;
  await needs.meetings.endDecision(which.decisionId);
  return done(null);
}

/** A party's yes or no to the text as it stands, by somebody with mandate: a decision binds the party. */
export async function consentTo(needs: MeetingNeeds, which: Which, input: unknown): Promise<Result<null>> {
  const checked = checkInput(consentInput, input);
  if (!checked.ok) return checked;
  const found = await ofMeeting(needs, which);
  if (!found.ok) return found;
  const { decision, meeting } = found.value;
  const { partyId, answer, revision } = checked.value;
  if (decision.revision !== revision) return problem('decision-changed');
  const seats = await needs.partnerships.mySeats(meeting.partnershipId);
  if (!mayAcceptFor(seats, partyId)) return fieldProblem('no-mandate', 'partyId');
  const before = decision.consents.find((one) => one.partyId === partyId && one.revision === revision);
  if (before?.answer === answer) return done(null);
  await needs.meetings.consent({ decisionId: decision.id, partyId, revision, answer });
  const details = { text: decision.text, answer };
  await record(needs, 'decision-answered', { partnershipId: meeting.partnershipId, partyId, details });
  return done(null);
}
