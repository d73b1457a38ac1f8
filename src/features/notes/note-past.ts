import type { Ambient } from '#domain/ambient.ts';
import { checkLine } from '#domain/check-line.ts';
import { done, problem, type Result } from '#domain/result.ts';
import {
  record,
  type HistoryStore,
  type PartnershipReader,
  type Seat,
} from '#features/partnerships/index.ts';
import type { NoteReader, NoteStore, NoteVersion, RoomNote } from './ports.ts';
import { longestName } from './schema.ts';
import { noteSeat } from './write-note.ts';

type Reading = { readonly notes: NoteReader; readonly partnerships: PartnershipReader };
type Needs = Ambient & Reading & { readonly notes: NoteStore; readonly history: HistoryStore };

export type NotePast = {
  readonly note: RoomNote;
  readonly versions: readonly NoteVersion[];
  /** The one that is looked at beside the note as it stands. */
  readonly earlier: NoteVersion | null;
  readonly write: boolean;
};

/** What a shared note was; an own one has no past that anybody keeps. */
export async function readNotePast(
  needs: Reading,
  { id, version }: { readonly id: string; readonly version: string | null },
): Promise<Result<NotePast>> {
  const note = await needs.notes.note(id);
  if (!note || note.partyId !== null) return problem('not-found');
  const earlier = version === null ? null : await needs.notes.noteVersion(version);
  if (version !== null && earlier?.noteId !== id) return problem('not-found');
  const seats = await needs.partnerships.mySeats(note.partnershipId);
  const versions = (await needs.notes.noteVersions(id, { limit: 100 })).items;
  return done({ note, versions, earlier, write: noteSeat(seats, null) !== undefined });
}

async function writable(needs: Reading, id: string): Promise<Result<{ note: RoomNote; seat: Seat }>> {
  const note = await needs.notes.note(id);
  if (!note || note.partyId !== null) return problem('not-found');
  const seat = noteSeat(await needs.partnerships.mySeats(note.partnershipId), null);
  return seat ? done({ note, seat }) : problem('not-yours');
}

/** Keeps a shared note as it stands under a name, to find again. */
export async function nameNoteVersion(
  needs: Needs,
  { id: noteId, name }: { readonly id: string; readonly name: string },
): Promise<Result<{ id: string }>> {
  const line = checkLine(name, { field: 'name', longest: longestName, required: true });
  if (!line.ok) return line;
  const found = await writable(needs, noteId);
  if (!found.ok) return found;
  const id = needs.newId();
  await needs.notes.nameNoteVersion({ id, noteId, name: line.value });
  await tell(needs, 'note-version-named', { ...found.value, name: line.value });
  return done({ id });
}

type Event = 'note-version-named' | 'note-put-away' | 'note-brought-back';
type Found = { readonly note: RoomNote; readonly seat: Seat; readonly name?: string };

async function tell(needs: Needs, kind: Event, { note, seat, name }: Found): Promise<void> {
  const { partnershipId, title } = note;
  const details = name === undefined ? { title } : { title, name };
  await record(needs, kind, { partnershipId, partyId: seat.partyId, details });
}

/** Out of the way, and still read; done twice, it is done once. */
export async function putNoteAway(needs: Needs, id: string): Promise<Result<null>> {
  const found = await writable(needs, id);
  if (!found.ok) return found;
  if (await needs.notes.putNoteAway(id)) await tell(needs, 'note-put-away', found.value);
  return done(null);
}

/** Among the others again, to be written on. */
export async function bringNoteBack(needs: Needs, id: string): Promise<Result<null>> {
  const found = await writable(needs, id);
  if (!found.ok) return found;
  if (await needs.notes.bringNoteBack(id)) await tell(needs, 'note-brought-back', found.value);
  return done(null);
}
