import { checkInput } from '#domain/check-input.ts';
import { changeNote, removeNote } from '#features/notes/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/notes.ts';
import { noteIn } from '../../../../present-note.ts';
import { noteChanging } from '../../../../shapes/notes.ts';

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
