import type { Page, PageRequest } from '#domain/keeping.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { PartnershipReader, Seat } from '#features/partnerships/index.ts';
import type { NoteReader, RoomNote } from './ports.ts';
import { noteSeat } from './write-note.ts';

type Needs = { readonly notes: NoteReader; readonly partnerships: PartnershipReader };

export type NotesPresented = {
  readonly notes: Page<RoomNote>;
  /** For which own parties the asker may write; none for who only reads. */
  readonly writeFor: readonly { readonly id: string; readonly name: string }[];
};

/** The room's notes and the own party's, the newest first. */
export async function readNotes(
  needs: Needs,
  partnershipId: string,
  page: PageRequest & { readonly away?: boolean } = {},
): Promise<Result<NotesPresented>> {
  if (!(await needs.partnerships.partnership(partnershipId))) return problem('not-found');
  const seats = await needs.partnerships.mySeats(partnershipId);
  const parties = (await needs.partnerships.parties(partnershipId, { limit: 100 })).items;
  const writeFor = parties
    .filter(({ id }) => noteSeat(seats, id))
    .map(({ id, organisation: { name } }) => ({ id, name }));
  return done({ notes: await needs.notes.notes(partnershipId, page), writeFor });
}

export async function readNote(
  needs: Needs,
  id: string,
): Promise<Result<{ note: RoomNote; seat: Seat | undefined }>> {
  const note = await needs.notes.note(id);
  if (!note) return problem('not-found');
  const seats = await needs.partnerships.mySeats(note.partnershipId);
  // What is put away is read alone, until somebody brings it back.
  return done({ note, seat: note.awaySince ? undefined : noteSeat(seats, note.partyId) });
}
