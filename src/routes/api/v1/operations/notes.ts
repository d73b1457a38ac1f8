import { operation } from '../operation.ts';
import { noteChanging, noteShape, noteWriting } from '../shapes/notes.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';

const tag = 'partnerships';
const place = '/partnerships/{id}/notes';

export const listNotes = operation({
  id: 'listNotes',
  method: 'GET',
  path: place,
  tag,
  summary: 'Notes that all share and those of your own party, the newest first.',
  access: 'read',
  query: pageQuery,
  answer: pageOf(noteShape),
});

export const beginNote = operation({
  id: 'beginNote',
  method: 'POST',
  path: place,
  tag,
  summary: 'Begins a note.',
  access: 'write',
  body: noteWriting,
  creates: true,
  status: 201,
  answer: noteShape,
});

export const readNote = operation({
  id: 'readNote',
  method: 'GET',
  path: `${place}/{note}`,
  tag,
  summary: 'A note as it stands.',
  access: 'read',
  answer: noteShape,
});

export const changeNote = operation({
  id: 'changeNote',
  method: 'PUT',
  path: `${place}/{note}`,
  tag,
  summary: 'Writes a note of your own party anew; one that all share is written live at its page.',
  access: 'write',
  body: noteChanging,
  answer: noteShape,
});

export const removeNote = operation({
  id: 'removeNote',
  method: 'DELETE',
  path: `${place}/{note}`,
  tag,
  summary: 'Deletes a note of your own party.',
  access: 'write',
  status: 204,
});
