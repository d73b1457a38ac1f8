import { fieldProblem } from '#domain/check-input.ts';
import { cleanText } from '#domain/clean-text.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { openMeeting, type MeetingNeeds } from './needs.ts';
import type { AgendaItem, ItemAnswer } from './ports.ts';
import { longest } from './schema.ts';

type Typed = { readonly text: string; readonly revision: number };

export type NotesWriting = {
  readonly meetingId: string;
  /** By item: what was typed, and the revision it was typed upon. */
  readonly notes: Readonly<Record<string, Typed>>;
  /** The own party's answers, by item; revision 0 where nothing stood. */
  readonly answers?: Readonly<Record<string, Typed>>;
  readonly partyId?: string | undefined;
};

/** Somebody saved some of it first: what stands there now, while what was typed is still in the form. */
export type NotesCrossed = Problem & {
  readonly kind: 'stale';
  readonly notes: readonly AgendaItem[];
  readonly answers: readonly ItemAnswer[];
};

/** Saves what has changed of notes and own answers, all or nothing. */
export async function writeNotes(
  needs: MeetingNeeds,
  writing: NotesWriting,
): Promise<Result<{ saved: number }, Problem | NotesCrossed>> {
  const open = await openMeeting(needs, writing.meetingId);
  if (!open.ok) return open;
  const tooLong = findTooLong(writing);
  if (tooLong) return tooLong;
  const notes = await saveNotes(needs, writing);
  if (!notes.ok) return notes;
  const answers = await saveAnswers(needs, writing);
  if (!answers.ok) return answers;
  const crossed = { notes: notes.value.crossed, answers: answers.value.crossed };
  if (crossed.notes.length + crossed.answers.length > 0)
    return { ok: false, problem: { kind: 'stale', ...crossed } };
  return done({ saved: notes.value.saved + answers.value.saved });
}

const clean = ({ text }: Typed): string => cleanText(text).trim();

function findTooLong({ notes, answers = {} }: NotesWriting): Result<never> | null {
  for (const [id, typed] of Object.entries(notes))
    if (clean(typed).length > longest.notes) return fieldProblem('too-long', `notes-${id}`);
  for (const [id, typed] of Object.entries(answers))
    if (clean(typed).length > longest.answer) return fieldProblem('too-long', `answer-${id}`);
  return null;
}

type Kept<T> = { readonly saved: number; readonly crossed: readonly T[] };

async function saveNotes(needs: MeetingNeeds, writing: NotesWriting): Promise<Result<Kept<AgendaItem>>> {
  const items = await needs.meetings.items(writing.meetingId);
  const crossed: AgendaItem[] = [];
  let saved = 0;
  for (const [id, typed] of Object.entries(writing.notes)) {
    const item = items.find((one) => one.id === id);
    if (!item) return problem('not-found');
    const notes = clean(typed);
    if (notes === item.notes) continue;
    const { text, minutes } = item;
    const answer = await needs.meetings.saveItem({ id, text, minutes, notes, fromRevision: typed.revision });
    if (answer.saved) saved += 1;
    else if (answer.current) crossed.push(answer.current);
    else return problem('not-yours');
  }
  return done({ saved, crossed });
}

async function saveAnswers(needs: MeetingNeeds, writing: NotesWriting): Promise<Result<Kept<ItemAnswer>>> {
  const { meetingId, answers = {}, partyId } = writing;
  const crossed: ItemAnswer[] = [];
  let saved = 0;
  if (Object.keys(answers).length === 0) return done({ saved, crossed });
  const open = await openMeeting(needs, meetingId);
  if (!open.ok) return open;
  const seats = await needs.partnerships.mySeats(open.value.meeting.partnershipId);
  const own = seats.find((seat) => seat.scope.includes('answer') && (!partyId || seat.partyId === partyId));
  if (!own) return problem('not-yours');
  const items = await needs.meetings.items(meetingId);
  const before = await needs.meetings.itemAnswers(meetingId);
  for (const [itemId, typed] of Object.entries(answers)) {
    if (!items.some((one) => one.id === itemId)) return problem('not-found');
    const text = clean(typed);
    const stood = before.find((one) => one.itemId === itemId && one.partyId === own.partyId);
    if (text === (stood?.text ?? '')) continue;
    const save = { itemId, partyId: own.partyId, text, fromRevision: typed.revision };
    const answer = await needs.meetings.saveItemAnswer(save);
    if (answer.saved) saved += 1;
    else if (answer.current) crossed.push(answer.current);
    else return problem('not-yours');
  }
  return done({ saved, crossed });
}
