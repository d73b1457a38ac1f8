import { checkInput } from '#domain/check-input.ts';
import { done, problem, type Result } from '#domain/result.ts';
import { changeNote, readNote, removeNote, type RoomNote } from '#features/notes/index.ts';
import { answerApi, type Call } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/notes.ts';
import { noteChanging } from '../../../../shapes/notes.ts';

async function noteIn({ needs, params }: Pick<Call, 'needs' | 'params'>): Promise<Result<RoomNote>> {
  const read = await readNote(needs, params['note'] ?? '');
  if (!read.ok) return read;
  return read.value.note.partnershipId === params['id'] ? done(read.value.note) : problem('not-found');
}

export const GET = answerApi(operations.readNote, noteIn);

export const PUT = answerApi(operations.changeNote, async ({ needs, params, body }) => {
  const checked = checkInput(noteChanging, body);
  if (!checked.ok) return checked;
  const changed = await changeNote(needs, { ...checked.value, id: params['note'] });
  return changed.ok ? noteIn({ needs, params }) : changed;
});

export const DELETE = answerApi(operations.removeNote, ({ needs, params }) =>
  removeNote(needs, params['note'] ?? ''),
);
