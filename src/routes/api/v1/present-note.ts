import { done, problem, type Result } from '#domain/result.ts';
import { readNote, readNotePast, type NoteVersion, type RoomNote } from '#features/notes/index.ts';
import type { Call } from './answer-api.ts';

type Asked = Pick<Call, 'needs' | 'params'>;

/** The note that an address names, when it is in the room that the address names. */
export async function noteIn({ needs, params }: Asked): Promise<Result<RoomNote>> {
  const read = await readNote(needs, params['note'] ?? '');
  if (!read.ok) return read;
  return read.value.note.partnershipId === params['id'] ? done(read.value.note) : problem('not-found');
}

/** A version of that note; a note of a party's own has none. */
export async function noteVersionIn(asked: Asked, version: string): Promise<Result<NoteVersion>> {
  const note = await noteIn(asked);
  if (!note.ok) return note;
  const past = await readNotePast(asked.needs, { id: note.value.id, version });
  if (!past.ok) return past;
  return past.value.earlier ? done(past.value.earlier) : problem('not-found');
}
