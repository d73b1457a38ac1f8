import { fieldProblem } from '#domain/check-input.ts';
import { cleanText } from '#domain/clean-text.ts';
import { longestNotes } from '#domain/meetings/notes-tool.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import { openAgenda, openMeeting, type MeetingNeeds } from './needs.ts';
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

/** What was changed in the notes to one item, against what the form showed: written live, beside what others write. */
type NotesChange = {
  readonly do: 'answer';
  readonly sideId: null;
  readonly promptId: string;
  readonly value: string | null;
  readonly was: string | null;
};

/** Saves what has changed of own answers, and tells what is to be written in the notes; all or nothing. */
export async function writeNotes(
  needs: MeetingNeeds,
  writing: NotesWriting,
): Promise<Result<{ changes: readonly NotesChange[] }, Problem | NotesCrossed>> {
  const open = await openAgenda(needs, writing.meetingId);
  if (!open.ok) return open;
  const items = await needs.meetings.items(writing.meetingId);
  const tooLong = findTooLong(writing, items);
  if (tooLong) return tooLong;
  const notes = compareNotes(items, writing);
  if (!notes.ok) return notes;
  const answers = await saveAnswers(needs, writing);
  if (!answers.ok) return answers;
  const crossed = { notes: notes.value.crossed, answers: answers.value.crossed };
  if (crossed.notes.length + crossed.answers.length > 0)
    return { ok: false, problem: { kind: 'stale', ...crossed } };
  return done({ changes: notes.value.changes });
}

const clean = ({ text }: Typed): string => cleanText(text).trim();

/** What stands already may be longer: it was written by several at once. */
function findTooLong(
  { notes, answers = {} }: NotesWriting,
  items: readonly AgendaItem[],
): Result<never> | null {
  for (const [id, typed] of Object.entries(notes))
    if (
      clean(typed).length > longestNotes &&
      clean(typed) !== items.find((one) => one.id === id)?.notes.trim()
    )
      return fieldProblem('too-long', `notes-${id}`);
  for (const [id, typed] of Object.entries(answers))
    if (clean(typed).length > longest.answer) return fieldProblem('too-long', `answer-${id}`);
  return null;
}

type Compared = { readonly changes: readonly NotesChange[]; readonly crossed: readonly AgendaItem[] };

function compareNotes(items: readonly AgendaItem[], { notes }: NotesWriting): Result<Compared> {
  const changes: NotesChange[] = [];
  const crossed: AgendaItem[] = [];
  for (const [id, typed] of Object.entries(notes)) {
    const item = items.find((one) => one.id === id);
    if (!item) return problem('not-found');
    const text = clean(typed);
    if (text === item.notes.trim()) continue;
    if (typed.revision !== item.notesRevision) crossed.push(item);
    else
      changes.push({
        do: 'answer',
        sideId: null,
        promptId: id,
        value: text || null,
        was: item.notes || null,
      });
  }
  return done({ changes, crossed });
}

async function saveAnswers(
  needs: MeetingNeeds,
  writing: NotesWriting,
): Promise<Result<{ readonly crossed: readonly ItemAnswer[] }>> {
  const { meetingId, answers = {}, partyId } = writing;
  const crossed: ItemAnswer[] = [];
  if (Object.keys(answers).length === 0) return done({ crossed });
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
    if (answer.saved) continue;
    if (!answer.current) return problem('not-yours');
    crossed.push(answer.current);
  }
  return done({ crossed });
}
