import { checkInput } from '#domain/check-input.ts';
import { done } from '#domain/result.ts';
import { beginNote, readNote, readNotes } from '#features/notes/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/notes.ts';
import { noteWriting } from '../../../shapes/notes.ts';

export const GET = answerApi(operations.listNotes, async ({ needs, params, query }) => {
  const read = await readNotes(needs, params['id'] ?? '', {
    ...query,
    away: query['away'] === 'true',
  });
  return read.ok ? done(read.value.notes) : read;
});

export const POST = answerApi(operations.beginNote, async ({ needs, params, body }) => {
  const checked = checkInput(noteWriting, body);
  if (!checked.ok) return checked;
  const begun = await beginNote(needs, { ...checked.value, partnershipId: params['id'] });
  if (!begun.ok) return begun;
  const read = await readNote(needs, begun.value.id);
  return read.ok ? done(read.value.note) : read;
});
