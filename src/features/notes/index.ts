export { readNote, readNotes } from './read-notes.ts';
export { beginNote, changeNote, removeNote, type NoteCrossed } from './write-note.ts';
export type * from './ports.ts';
