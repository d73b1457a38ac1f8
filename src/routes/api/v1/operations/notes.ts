import { operation } from '../operation.ts';
import {
  noteChanging,
  noteQuery,
  noteShape,
  noteVersion,
  noteVersionNaming,
  noteWriting,
} from '../shapes/notes.ts';
import { pageOf, pageQuery } from '../shapes/paging.ts';

const tag = 'partnerships';
const place = '/partnerships/{id}/notes';

export const listNotes = operation({
  id: 'listNotes',
  method: 'GET',
  path: place,
  tag,
  summary: 'Notes that all share and those of your own party, the newest first; those put away apart.',
  access: 'read',
  query: noteQuery,
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

const moving = (id: string, deed: string, summary: string) =>
  operation({
    ...{ id, method: 'POST', tag, summary, access: 'write', answer: noteShape },
    path: `${place}/{note}/${deed}` as `/${string}`,
  });

export const putNoteAway = moving(
  'putNoteAway',
  'put-away',
  'Puts a note that all share out of the way: it is still read, and not written on.',
);
export const bringNoteBack = moving(
  'bringNoteBack',
  'bring-back',
  'Puts a note that was put away among the others again.',
);

export const listNoteVersions = operation({
  id: 'listNoteVersions',
  method: 'GET',
  path: `${place}/{note}/versions`,
  tag,
  summary: 'A shared note as it was, newest first: under a name, or kept by itself.',
  access: 'read',
  query: pageQuery,
  answer: pageOf(noteVersion),
});

export const nameNoteVersion = operation({
  id: 'nameNoteVersion',
  method: 'POST',
  path: `${place}/{note}/versions`,
  tag,
  summary: 'Keeps a shared note as it stands under a name.',
  access: 'write',
  body: noteVersionNaming,
  creates: true,
  status: 201,
  answer: noteVersion,
});

export const readNoteVersion = operation({
  id: 'readNoteVersion',
  method: 'GET',
  path: `${place}/{note}/versions/{version}`,
  tag,
  summary: 'A shared note as it was then.',
  access: 'read',
  answer: noteVersion,
});
