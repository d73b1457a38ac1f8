import { putNoteAway } from '#features/notes/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/notes.ts';
import { noteIn } from '../../../../../present-note.ts';

export const POST = answerApi(operations.putNoteAway, async ({ needs, params }) => {
  const note = await noteIn({ needs, params });
  if (!note.ok) return note;
  const moved = await putNoteAway(needs, note.value.id);
  return moved.ok ? noteIn({ needs, params }) : moved;
});
