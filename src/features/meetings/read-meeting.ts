import { agendaTime, questionsLeft, type AgendaTime } from '#domain/meetings/agenda.ts';
import { callsFor } from '#domain/meetings/calling.ts';
import { decisionState, type DecisionState } from '#domain/meetings/consent.ts';
import type { Moods } from '#domain/meetings/mood.ts';
import { isPollOpen, missingIn, rankOptions, type OptionTally, type Vote } from '#domain/meetings/poll.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { mayAcceptFor, type Party, type Seat } from '#features/partnerships/index.ts';
import { readActions, type Actions } from './act.ts';
import { readMoods } from './feel.ts';
import { answeringSeat, type ActionNeeds } from './needs.ts';
import type { AgendaItem, Decision, ItemAnswer, KeptAttendee, KeptMeeting } from './ports.ts';
import { meetingTexts } from './question-words.ts';

export type MeetingPresented = {
  readonly meeting: KeptMeeting;
  readonly parties: readonly Party[];
  readonly attendees: readonly KeptAttendee[];
  /** The asker's own, when asked to come. */
  readonly me: KeptAttendee | null;
  readonly write: boolean;
  /** Approved minutes lock what was written, until somebody opens it for a correction. */
  readonly locked: boolean;
  /** How many calendars are not right yet. */
  readonly untold: number;
  /** It has begun, so that there can be minutes of it. */
  readonly begun: boolean;
};

/** What stands above every page of a meeting. */
export async function readMeeting(
  needs: ActionNeeds,
  { id, partnershipId }: { readonly id: string; readonly partnershipId: string },
): Promise<Result<MeetingPresented>> {
  const meeting = await needs.meetings.meeting(id);
  if (meeting?.partnershipId !== partnershipId) return problem('not-found');
  const attendees = await needs.meetings.attendees(id);
  const personId = 'personId' in needs.asker ? needs.asker.personId : '';
  return done({
    meeting,
    parties: (await needs.partnerships.parties(partnershipId, { limit: 100 })).items,
    attendees: attendees.filter(({ asked }) => asked),
    me: attendees.find((one) => one.asked && one.personId === personId) ?? null,
    write: meeting.state === 'planned' && (await answeringSeat(needs, partnershipId)) !== undefined,
    locked: !(await needs.meetings.notesOpen(id)),
    untold: callsFor(meeting, attendees).length,
    begun: meeting.startsAt !== null && meeting.startsAt <= needs.now,
  });
}

export type PollPresented = {
  readonly open: boolean;
  /** The best first. */
  readonly ranked: readonly OptionTally[];
  readonly votes: readonly Vote[];
  readonly missing: readonly KeptAttendee[];
};

export async function readPoll(
  { meetings }: Pick<ActionNeeds, 'meetings'>,
  { meeting, attendees }: Pick<MeetingPresented, 'meeting' | 'attendees'>,
): Promise<PollPresented> {
  const [options, votes] = [await meetings.options(meeting.id), await meetings.votes(meeting.id)];
  const missing = missingIn(attendees, options, votes);
  return { open: isPollOpen(meeting), ranked: rankOptions(options, votes), votes, missing };
}

export type AgendaPresented = {
  readonly items: readonly AgendaItem[];
  readonly time: AgendaTime;
  /** Questions of its kind that are not asked yet, with their words. */
  readonly questions: readonly { readonly id: string; readonly text: string }[];
};

export async function readAgenda(
  needs: Pick<ActionNeeds, 'meetings' | 'content' | 'language'>,
  { id, kind, minutes }: KeptMeeting,
): Promise<AgendaPresented> {
  const items = await needs.meetings.items(id);
  const { questions } = await meetingTexts(needs, needs.language);
  return {
    items,
    time: agendaTime(items, minutes),
    questions: questionsLeft(kind, items).flatMap((question) => {
      const text = questions[question];
      return text ? [{ id: question, text }] : [];
    }),
  };
}

export type NotesPresented = {
  readonly items: readonly AgendaItem[];
  readonly answers: readonly ItemAnswer[];
  readonly decisions: readonly (Decision & { readonly state: DecisionState })[];
  readonly actions: Actions;
  readonly moods: Moods & { readonly own: number | null };
  readonly seats: readonly Seat[];
  /** The parties that the asker may consent for. */
  readonly consentFor: readonly string[];
};

/** All that is written at the meeting. */
export async function readNotes(
  needs: ActionNeeds,
  { meeting, parties }: Pick<MeetingPresented, 'meeting' | 'parties'>,
): Promise<NotesPresented> {
  const { id, partnershipId } = meeting;
  const present = parties.map((party) => party.id);
  const seats = await needs.partnerships.mySeats(partnershipId);
  const decisions = await needs.meetings.decisions(id);
  return {
    items: await needs.meetings.items(id),
    answers: await needs.meetings.itemAnswers(id),
    decisions: decisions.map((one) => ({
      ...one,
      state: decisionState(one.revision, present, one.consents),
    })),
    actions: await readActions(needs, { meetingId: id, partnershipId }),
    moods: await readMoods(needs, id),
    seats,
    consentFor: present.filter((party) => mayAcceptFor(seats, party)),
  };
}
