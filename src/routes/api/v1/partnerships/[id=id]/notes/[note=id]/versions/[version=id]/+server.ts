import { answerApi } from '../../../../../../answer-api.ts';
import * as operations from '../../../../../../operations/notes.ts';
import { noteVersionIn } from '../../../../../../present-note.ts';

export const GET = answerApi(operations.readNoteVersion, ({ needs, params }) =>
  noteVersionIn({ needs, params }, params['version'] ?? ''),
);
