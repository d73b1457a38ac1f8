import type { Ambient } from '#domain/ambient.ts';
import { checkInput } from '#domain/check-input.ts';
import { done, problem, type Problem, type Result } from '#domain/result.ts';
import {
  record,
  type HistoryStore,
  type PartnershipReader,
  type Seat,
} from '#features/partnerships/index.ts';
import type { NoteStore, RoomNote } from './ports.ts';
import { noteChangeInput, noteInput } from './schema.ts';

type Needs = Ambient & {
  readonly notes: NoteStore;
  readonly partnerships: PartnershipReader;
  readonly history: HistoryStore;
};

/** A colleague changed it first: how it stands now, while what was typed is still in the form. */
export type NoteCrossed = Problem & { readonly kind: 'stale'; readonly current: RoomNote };

/** The seat by which the asker writes: any in a shared note, the own party's in its own. */
export const noteSeat = (seats: readonly Seat[], partyId: string | null): Seat | undefined =>
  seats.find((seat) => seat.scope.includes('answer') && (partyId === null || seat.partyId === partyId));

/** Begins a note that all write live, or one for an own party that nobody else finds. */
export async function beginNote(needs: Needs, input: unknown): Promise<Result<{ id: string }>> {
  const checked = checkInput(noteInput, input);
  if (!checked.ok) return checked;
  const { partnershipId, partyId, title } = checked.value;
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seat = noteSeat(await needs.partnerships.mySeats(partnershipId), partyId);
  if (!seat) return problem('not-yours');
  const id = needs.newId();
  if (!(await needs.notes.addNote({ id, ...checked.value }))) return problem('not-yours');
  if (partyId === null)
    await record(needs, 'note-begun', { partnershipId, partyId: seat.partyId, details: { title } });
  return done({ id });
}

async function ownNote(needs: Needs, id: string): Promise<Result<RoomNote>> {
  const note = await needs.notes.note(id);
  if (!note) return problem('not-found');
  const seats = await needs.partnerships.mySeats(note.partnershipId);
  return note.partyId !== null && noteSeat(seats, note.partyId) ? done(note) : problem('not-yours');
}

/** Writes an own note anew. */
export async function changeNote(
  needs: Needs,
  input: unknown,
): Promise<Result<{ id: string }, Problem | NoteCrossed>> {
  const checked = checkInput(noteChangeInput, input);
  if (!checked.ok) return checked;
  const { id, fromRevision, title, text } = checked.value;
  const found = await ownNote(needs, id);
  if (!found.ok) return found;
  const saved = await needs.notes.saveNote({ id, title, text, revision: fromRevision });
  if (saved.saved) return done({ id });
  const { current } = saved;
  if (current?.title === title && current.text === text) return done({ id });
  return current ? { ok: false, problem: { kind: 'stale', current } } : problem('not-yours');
}

/** Takes an own note away for good. One that is away already is away. */
export async function removeNote(needs: Needs, id: string): Promise<Result<null>> {
  const found = await ownNote(needs, id);
  if (!found.ok) return found.problem.kind === 'not-found' ? done(null) : found;
  await needs.notes.removeNote(id);
  return done(null);
}
