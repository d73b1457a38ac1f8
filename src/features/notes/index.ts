export { readNote, readNotes } from './read-notes.ts';
export { bringNoteBack, nameNoteVersion, putNoteAway, readNotePast, type NotePast } from './note-past.ts';
export { beginNote, changeNote, removeNote, type NoteCrossed } from './write-note.ts';
export type * from './ports.ts';
