import type { Page, PageRequest, Saved } from '#domain/keeping.ts';
import type { ToolSheet } from '#domain/tools/tool.ts';
import type { Moment } from '#domain/time.ts';

export type RoomNote = {
  readonly id: string;
  readonly partnershipId: string;
  /** Null for one that all share. */
  readonly partyId: string | null;
  readonly partyName: string;
  readonly title: string;
  readonly text: string;
  readonly revision: number;
  /** Last written; by the person who began a shared one. */
  readonly at: Moment;
  readonly personName: string;
  /** Since when a shared one is put away: read and not written, until it is brought back. */
  readonly awaySince: Moment | null;
};

/** A shared note as it was: under a name that somebody gave it, or kept by itself (`name` empty, nobody's). */
export type NoteVersion = {
  readonly id: string;
  readonly noteId: string;
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly personName: string;
  readonly at: Moment;
};

export type NoteReader = {
  /** Shared ones and the own party's, the newest first; those put away apart. */
  notes(partnershipId: string, page: PageRequest & { readonly away?: boolean }): Promise<Page<RoomNote>>;
  note(id: string): Promise<RoomNote | null>;
  /** The newest first. */
  noteVersions(noteId: string, page: PageRequest): Promise<Page<NoteVersion>>;
  noteVersion(id: string): Promise<NoteVersion | null>;
};

export type NoteStore = NoteReader & {
  addNote(note: Pick<RoomNote, 'id' | 'partnershipId' | 'partyId' | 'title' | 'text'>): Promise<boolean>;
  /** An own one; a shared one is written live. */
  saveNote(note: Pick<RoomNote, 'id' | 'title' | 'text' | 'revision'>): Promise<Saved<RoomNote>>;
  removeNote(id: string): Promise<boolean>;
  /** What stands there now, under this name; what it says is written by the database itself. */
  nameNoteVersion(version: Pick<NoteVersion, 'id' | 'noteId' | 'name'>): Promise<boolean>;
  /** False when it stood so already. */
  putNoteAway(id: string): Promise<boolean>;
  bringNoteBack(id: string): Promise<boolean>;
};

/** The keeping of shared notes, for the live room alone. */
export type NoteKeeper = {
  loadNote(id: string): Promise<{ readonly state: Uint8Array | null; readonly content: ToolSheet } | null>;
  /** The new revision; null when there is no such shared note. */
  keepNote(document: {
    readonly id: string;
    readonly state: Uint8Array;
    /** A note as a sheet, as the live room has checked it. */
    readonly content: unknown;
  }): Promise<number | null>;
};
